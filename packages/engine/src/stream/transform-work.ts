import type { Plan } from '@lookout/contract';
import { type Contents, NO_CONTENTS, RecordContents } from '../otlp/record-contents.ts';
import { RecordPatcher, type RecordPatches } from '../otlp/record-patcher.ts';
import { rewriteRecord } from '../otlp/rewrite-record.ts';
import type { CompiledPlan } from '../plan/compiled-plan.ts';
import type { RunContext } from '../run-context.ts';
import type { RowPairs } from './column-diff.ts';
import { type Outcome, type ProbeWork, tallyOf } from './probe-work.ts';
import { editsOf, type RowSource } from './record-edits.ts';
import { patchesOf } from './record-patches.ts';
import type { RowFates, WorkingBatch } from './working-batch.ts';

/** A plan without summarize: rows that it does not give back are dropped, columns that it changes are written back. */
export class TransformWork implements ProbeWork {
  readonly stateBytes = 0;
  readonly groups = 0;
  readonly lateRecords = 0;
  readonly #compiled: CompiledPlan;

  constructor(compiled: CompiledPlan) {
    this.#compiled = compiled;
  }

  run(working: WorkingBatch, rows: Uint32Array, context: RunContext): Outcome {
    const fates = transformFates(this.#compiled, { working, rows }, context);
    return { fates, points: [], tally: tallyOf(working, rows, fates) };
  }

  closeIdle(): readonly [] {
    return [];
  }

  flush(): readonly [] {
    return [];
  }

  reset(): void {}
}

/** What a transform does to some rows of a batch. */
export function transformFates(
  compiled: CompiledPlan,
  { working, rows }: { working: WorkingBatch; rows: Uint32Array },
  context: RunContext,
): RowFates {
  const { view } = compiled.plan;
  const before = working.table(view, rows);
  const { table: after, origin } = compiled.run(before, context);
  if (origin === null) throw new Error('A transform lost track of its rows.');
  const batch = working.current;
  const source = { batch, rowOf: (resultRow: number) => rows[origin[resultRow]!]! };
  const replacements = rewritten(compiled.plan, { before, after, origin }, source);
  return { dropped: missingRows(rows, origin), replacements };
}

/** The new content of the records that a result changes: member by member where that is known, else bag by bag. */
export function rewritten(plan: Plan, pairs: RowPairs, source: RowSource): Contents {
  const patches = patchesOf(plan, pairs, source);
  if (patches === null) return rewrittenWhole(plan, pairs, source);
  if (patches.attributes.length + patches.fields.length === 0) return NO_CONTENTS;
  const changed = changedRows(pairs.origin.length, patches);
  if (changed.length === 0) return NO_CONTENTS;
  const patcher = new RecordPatcher(source.batch, patches, changed.length);
  for (const resultRow of changed) patcher.patch(source.rowOf(resultRow), resultRow);
  return patcher.finish();
}

/** The rows of the result that something changes. */
function changedRows(count: number, { attributes, fields }: RecordPatches): Uint32Array {
  const isChanged = new Uint8Array(count);
  for (const { fate } of [...attributes, ...fields]) {
    for (let row = 0; row < count; row++) isChanged[row]! |= fate[row]!;
  }
  const rows = new Uint32Array(count);
  let length = 0;
  for (let row = 0; row < count; row++) if (isChanged[row] !== 0) rows[length++] = row;
  return rows.subarray(0, length);
}

/** The same for any plan: looks at whole bags, record by record. */
export function rewrittenWhole(plan: Plan, pairs: RowPairs, source: RowSource): Contents {
  const contents = new Map<number, Uint8Array>();
  for (const [resultRow, edit] of editsOf(plan, pairs, source)) {
    const row = source.rowOf(resultRow);
    contents.set(row, rewriteRecord(source.batch, row, edit));
  }
  return contents.size === 0 ? NO_CONTENTS : RecordContents.of(contents);
}

/** The rows that the result does not come from. In a preview several rows of it may come from one. */
function missingRows(rows: Uint32Array, origin: Uint32Array): number[] {
  const missing: number[] = [];
  let at = 0;
  for (let row = 0; row < rows.length; row++) {
    if (origin[at] !== row) missing.push(rows[row]!);
    else while (origin[at] === row) at++;
  }
  return at === origin.length ? missing : missingInAnyOrder(rows, origin);
}

function missingInAnyOrder(rows: Uint32Array, origin: Uint32Array): number[] {
  const isLeft = new Uint8Array(rows.length);
  for (const row of origin) isLeft[row] = 1;
  return Array.from(rows.filter((_, row) => isLeft[row] === 0));
}
