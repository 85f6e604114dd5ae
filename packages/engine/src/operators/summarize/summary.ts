import type { Accumulator } from '../../aggregates/definition.ts';
import type { Table } from '../../column.ts';
import type { Scalar } from '../../columns/scalar.ts';
import type { Compiled, Frame } from '../../expressions/compiled.ts';
import { converted } from '../../expressions/lift.ts';
import { LazyTable } from '../../table/lazy-table.ts';
import { GroupTable } from './group-table.ts';
import type { PlannedAggregates } from './plan-aggregates.ts';

/** A `summarize` made ready: its keys, and its aggregates with their arguments. */
export interface SummaryPlan {
  readonly keys: readonly { readonly name: string; readonly compiled: Compiled }[];
  readonly aggregates: PlannedAggregates;
}

/** The running state of one `summarize`: groups, and for each aggregate what it knows of them. */
export class Summary {
  /** What it computes; only summaries of one plan merge. */
  readonly plan: SummaryPlan;
  readonly #groups: GroupTable;
  readonly #accumulators: readonly Accumulator[];

  constructor(plan: SummaryPlan, exactLimit: number) {
    this.plan = plan;
    this.#groups = new GroupTable(plan.keys.map(({ compiled }) => compiled.type));
    this.#accumulators = plan.aggregates.states.map(({ definition, args }) =>
      definition.create({
        argumentTypes: args.map(({ type }) => type),
        constants: args.map(({ constant }): Scalar | undefined => constant?.value),
        exactLimit,
      }),
    );
  }

  /** Adds the rows of a table. */
  add(frame: Frame): void {
    const keys = this.plan.keys.map(({ compiled }) => compiled.evaluate(frame));
    const slots = this.#groups.slotsOf(keys, frame.table.rowCount);
    this.plan.aggregates.states.forEach(({ args }, index) => {
      const columns = args.map((arg) => arg.evaluate(frame));
      this.#accumulators[index]!.accumulate(slots, this.#groups.count, columns);
    });
  }

  /** Adds what another summary of the same plan has seen. */
  merge(other: Summary): void {
    const slots = this.#groups.slotsOf(other.#groups.keyColumns(), other.#groups.count);
    this.#accumulators.forEach((accumulator, index) => {
      accumulator.merge(other.#accumulators[index]!, slots, this.#groups.count);
    });
  }

  /** The result: keys, then aggregates, a row for each group. */
  table(): Table {
    const count = this.groupCount;
    const keyColumns = this.#groups.keyColumns();
    const keys = this.plan.keys.map(({ name, compiled }, index) => ({
      name,
      type: compiled.type,
      load: () => keyColumns[index]!,
    }));
    const values = this.plan.aggregates.columns.map(({ name, type, computedType, state, output }) => {
      const evaluate = () => this.#accumulators[state]!.finish(count, output);
      const result = { type: computedType, evaluate };
      const shown = converted(result, type);
      return { name, type, load: () => shown.evaluate(UNUSED_FRAME) };
    });
    return new LazyTable(count, [...keys, ...values]);
  }

  get groupCount(): number {
    return this.#groups.count;
  }

  /** Memory held, in bytes. */
  get bytes(): number {
    return this.#accumulators.reduce((sum, { bytes }) => sum + bytes, this.#groups.bytes);
  }
}

/** Results are read from the accumulators, whatever the frame. */
const UNUSED_FRAME: Frame = { table: new LazyTable(0, []), context: { now: { ms: 0, nanos: 0 } } };
