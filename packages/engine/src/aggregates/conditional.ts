import type { BoolColumn, Column } from '../column.ts';
import { gatherCodes, gatherColumn } from '../columns/gather.ts';
import { selectTrue } from '../operators/where/where.ts';
import { type Accumulator, type AggregateDefinition, aggregatePage } from './definition.ts';

/** Feeds another accumulator the rows for which the last argument is true. */
class Conditional implements Accumulator {
  readonly #inner: Accumulator;

  constructor(inner: Accumulator) {
    this.#inner = inner;
  }

  accumulate(slots: Uint32Array, groupCount: number, args: readonly Column[]): void {
    const rows = selectTrue((args.at(-1) as BoolColumn).values);
    const chosen = args.slice(0, -1).map((column) => gatherColumn(column, rows));
    this.#inner.accumulate(gatherCodes(slots, rows), groupCount, chosen);
  }

  merge(other: Conditional, slots: Uint32Array, groupCount: number): void {
    this.#inner.merge(other.#inner, slots, groupCount);
  }

  finish(groupCount: number): Column {
    return this.#inner.finish(groupCount);
  }

  get bytes(): number {
    return this.#inner.bytes;
  }
}

/** The `…if` form of an aggregate: the same, over the rows where its last argument holds. */
export function conditional(base: AggregateDefinition): AggregateDefinition {
  const [min, max] = base.arity;
  const name = `${base.name}if`;
  const inside = base.signature.slice(base.name.length + 1, -1);
  return {
    ...base,
    name,
    signature: `${name}(${inside ? `${inside}, ` : ''}predicate)`,
    description: `${base.description.slice(0, -1)}, counting only records for which the predicate is true.`,
    example: `logs | summarize ${name}(${max > 0 ? 'severityNumber, ' : ''}severityNumber >= 17) by bin(timestamp, 1m)`,
    link: aggregatePage(name),
    arity: [min + 1, max + 1],
    parameters: [...base.parameters.slice(0, max), 'bool'],
    create: (options) =>
      new Conditional(base.create({ ...options, argumentTypes: options.argumentTypes.slice(0, -1) })),
  };
}
