import type { ColumnSchema, ResultTable } from '@lookout/contract';
import type { Table } from '../column.ts';
import type { Flow } from '../operators/definition.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { timeLimit } from '../plan/limit-error.ts';
import type { RunContext } from '../run-context.ts';
import { tableRows } from '../table/create-table.ts';
import { SelectedTable } from '../table/lazy-table.ts';
import { type AbsentMember, absentMembers } from './absent-members.ts';
import { type CellChange, type Cells, cellChanges, cellsOf } from './cell-changes.ts';
import { type FailedCondition, failedConditions } from './failed-conditions.ts';
import type { ChunkRun, PreviewInput } from './preview-input.ts';
import { MOST_MILLISECONDS } from './preview-plan.ts';
import { startChunk } from './start-chunk.ts';
import type { SamplePlace } from './tried-chunk.ts';
import { wholeSample } from './whole-sample.ts';

/** The most rows of a step that travel to a screen. */
const MAX_ROWS = 200;

/** One step of a plan on a sample. */
export interface TracedStep {
  readonly rowsIn: number;
  readonly rowsOut: number;
  /** The columns that it leaves. */
  readonly columns: readonly ColumnSchema[];
}

/**
 * What one step did with one record. `passed`: it goes on, as `copies` rows, the first with these changes; `stopped`: it
 * is not among the rows that go on, where known because of these conditions; `merged`: the rows that go on are not
 * records any more.
 */
export type RecordStep =
  | { readonly kind: 'passed'; readonly copies: number; readonly changes: readonly CellChange[] }
  | { readonly kind: 'stopped'; readonly failed: readonly FailedCondition[] }
  | { readonly kind: 'merged' };

/**
 * A plan on a sample, step by step, each sampled record counted once. Throws PlanError for a plan that does not compile,
 * and LimitError for one that takes too long.
 */
export class PlanTrace {
  readonly steps: readonly TracedStep[];
  /** Rows that flow into the first step, and the columns that they have: the records in scope, or what the plan's source gives. */
  readonly inScope: number;
  readonly columns: readonly ColumnSchema[];
  readonly #input: PreviewInput;
  readonly #chunks: readonly ChunkRun[];
  readonly #context: RunContext;
  readonly #flows: readonly Flow[];

  constructor(input: PreviewInput) {
    const compiled = compilePlan(input.plan);
    const chunks = input.samples.map((chunk) => startChunk(chunk, input.scope));
    const context = { now: input.now, checkpoint: timeLimit(MOST_MILLISECONDS) };
    const table = wholeSample({ compiled, chunks, input, context });
    this.#input = input;
    this.#chunks = chunks;
    this.#context = { now: input.now };
    this.#flows = compiled.flows(table, context);
    this.inScope = this.#flows[0]!.table.rowCount;
    this.columns = columnsOf(this.#flows[0]!.table);
    this.steps = this.#flows.slice(1).map(({ table: after }, index) => ({
      rowsIn: this.#flows[index]!.table.rowCount,
      rowsOut: after.rowCount,
      columns: columnsOf(after),
    }));
  }

  /** The first rows behind so many steps; before the first step for 0. Throws a RangeError for a number beyond the last. */
  rowsAfter(steps: number): ResultTable {
    const table = this.#flowAt(steps).table;
    const rows = tableRows(table, 0, MAX_ROWS);
    return { columns: columnsOf(table), rows, totalRows: table.rowCount, basis: 'rows' };
  }

  /** For each step, what it reads of bags that the rows before it do not all have. */
  absentMembers(): AbsentMember[][] {
    const { plan } = this.#input;
    return plan.steps.map((step, index) =>
      absentMembers(step, plan, { table: this.#flows[index]!.table, context: this.#context }),
    );
  }

  /** What each step did with a record, up to the one that it did not pass; null for a record out of scope. */
  pathOf(place: SamplePlace): RecordStep[] | null {
    const input = this.#inputRow(place);
    if (input === null || this.#flows[0]!.origin === null) return null;
    const path: RecordStep[] = [];
    let before = [input];
    for (let at = 1; at < this.#flows.length; at++) {
      const { table, origin } = this.#flows[at]!;
      if (origin === null) return [...path, { kind: 'merged' }];
      const rows = rowsFrom(origin, input);
      const cells = cellsAt(this.#flows[at - 1]!.table, before[0]!);
      if (rows.length === 0) return [...path, this.#stop(at - 1, before[0]!, cells)];
      const changes = cellChanges(cells, cellsAt(table, rows[0]!));
      path.push({ kind: 'passed', copies: rows.length, changes });
      before = rows;
    }
    return path;
  }

  #stop(step: number, row: number, cells: Cells): RecordStep {
    const table = rowOf(this.#flowAt(step).table, row);
    const { plan } = this.#input;
    return {
      kind: 'stopped',
      failed: failedConditions({ plan, step, table, cells, context: this.#context }),
    };
  }

  #flowAt(steps: number): Flow {
    const flow = this.#flows[steps];
    if (!flow) throw new RangeError(`The plan has no step ${steps}.`);
    return flow;
  }

  /** The record's row in the whole sample. */
  #inputRow({ chunk, row }: SamplePlace): number | null {
    const at = this.#chunks[chunk]?.rows.indexOf(row) ?? -1;
    if (at < 0) return null;
    return this.#chunks.slice(0, chunk).reduce((sum, { rows }) => sum + rows.length, at);
  }
}

function rowsFrom(origin: Uint32Array | undefined, input: number): number[] {
  if (!origin) return [input];
  return Array.from(origin.keys()).filter((row) => origin[row] === input);
}

function columnsOf(table: Table): ColumnSchema[] {
  return table.names.map((name) => ({ name, type: table.typeOf(name)! }));
}

function rowOf(table: Table, row: number): Table {
  return SelectedTable.of(table, Uint32Array.of(row));
}

function cellsAt(table: Table, row: number): Cells {
  return cellsOf(columnsOf(table), tableRows(rowOf(table, row))[0]!);
}
