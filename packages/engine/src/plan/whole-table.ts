import type { JoinKind, Plan, Step, StepKind } from '@lookout/contract';
import type { Table } from '../column.ts';
import { windowFunctionNames } from '../functions/registry.ts';
import { indexRight } from '../operators/join/join.ts';
import { type CompiledTable, compileTables, TableCache } from './compile-tables.ts';
import { PlanError } from './plan-error.ts';
import { expressionsOf } from './step-expressions.ts';
import { walk } from './walk.ts';

type JoinStep = Extract<Step, { kind: 'join' }>;

const BEHIND = 'Put it behind summarize … by bin(timestamp, 1m), where it works on each window.';

/** Steps that need all rows at hand, and what there is instead. */
const WHOLE: Partial<Record<StepKind, string>> = {
  take: 'a stream has no first records. Filter with where instead.',
  sort: `a stream has no end up to which to sort. ${BEHIND}`,
  top: `a stream has no end up to which to look for the largest. ${BEHIND}`,
  sample: `a stream has no end out of which to choose. ${BEHIND}`,
  union: 'a probe passes on the records of one stream. Write a probe for each part.',
  getschema: 'it describes the columns and passes no record on. Leave it to the preview.',
};

/** Joins that look at one record at a time; the others must have seen all records of one side or of both. */
const BY_RECORD: ReadonlySet<JoinKind> = new Set(['inner', 'leftouter', 'leftsemi', 'leftanti']);
const REPEATING: ReadonlySet<JoinKind> = new Set(['inner', 'leftouter']);

/** As many rows as the table of a deployed join may have: it and its index are kept for as long as the probe runs. */
const MAX_LOOKUP_ROWS = 10_000;

/** Where a step stands: whether a summarize counts what it makes. */
export interface StepPlace {
  readonly plan: Plan;
  readonly isCounted: boolean;
}

/**
 * Why a step cannot work on records that come one batch after the other; null = it can. Only for steps before the
 * windows of a summarize: behind them there is a whole table.
 */
export function wholeTableProblem(step: Step, place: StepPlace): string | null {
  const reason = WHOLE[step.kind];
  if (reason) return `${step.kind} cannot be deployed: ${reason}`;
  if (step.kind === 'join') return joinProblem(step, place);
  const called = windowFunctionIn(step);
  if (!called) return null;
  return `${called} cannot be deployed: it looks at neighbouring rows, and a stream comes in pieces. ${BEHIND}`;
}

function windowFunctionIn(step: Step): string | null {
  let found: string | null = null;
  for (const expression of expressionsOf(step)) {
    walk(expression, (part) => {
      if (part.kind === 'call' && windowFunctionNames.has(part.function)) found ??= part.function;
    });
  }
  return found;
}

/** A record is looked up in a table that never changes, and passes once. */
function joinProblem(step: JoinStep, { plan, isCounted }: StepPlace): string | null {
  if (!BY_RECORD.has(step.flavor)) {
    return `join kind=${step.flavor} cannot be deployed: it needs all records at hand. Write kind=inner or kind=leftouter.`;
  }
  const tables = compileTables(plan.tables ?? []);
  if (!tables[step.right]?.isConstant) {
    return 'join cannot be deployed: its table may change. Join with a datatable(…) […] that is written out in the query.';
  }
  const rows = rowsOf(step, tables);
  if (rows.rowCount > MAX_LOOKUP_ROWS) {
    return `join cannot be deployed: its table has ${rows.rowCount} rows, and a probe may keep ${MAX_LOOKUP_ROWS} in memory.`;
  }
  if (isCounted || !REPEATING.has(step.flavor) || indexRight(step, rows).isUnique) return null;
  return (
    'join cannot be deployed: a key comes more than once in its table, so that a record would leave more than once. ' +
    'Give each key one row, e.g. with summarize take_any(…) by the key.'
  );
}

function rowsOf({ right }: JoinStep, tables: readonly CompiledTable[]): Table {
  const { tables: rows } = new TableCache(tables).open({ now: { ms: 0, nanos: 0 } }, undefined);
  if (!rows) throw new PlanError(`There is no table ${right}.`);
  return rows.rows(right);
}
