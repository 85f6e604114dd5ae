import type { BoolColumn, Column } from '../column.ts';
import { gatherColumn } from '../columns/gather.ts';
import { gatherCodes } from '../columns/row-copier.ts';
import { selectTrue } from '../columns/select-rows.ts';
import { type Accumulator, type AggregateDefinition, aggregatePage } from './definition.ts';

/** Feeds another accumulator the rows for which one argument, the predicate, is true. */
class Conditional implements Accumulator {
  readonly #inner: Accumulator;
  readonly #at: number;

  constructor(inner: Accumulator, at: number) {
    this.#inner = inner;
    this.#at = at;
  }

  accumulate(slots: Uint32Array, groupCount: number, args: readonly Column[]): void {
    const rows = selectTrue((args[this.#at] as BoolColumn).values);
    const chosen = without(args, this.#at).map((column) => gatherColumn(column, rows));
    this.#inner.accumulate(gatherCodes(slots, rows), groupCount, chosen);
  }

  merge(other: Conditional, slots: Uint32Array, groupCount: number): void {
    this.#inner.merge(other.#inner, slots, groupCount);
  }

  finish(groupCount: number, output = 0): Column {
    return this.#inner.finish(groupCount, output);
  }

  get bytes(): number {
    return this.#inner.bytes;
  }
}

function without<T>(items: readonly T[], at: number): T[] {
  return items.filter((_, index) => index !== at);
}

/** How the `…if` form is called, and on what its example works. */
interface ConditionalForm {
  readonly name?: string;
  readonly values?: string;
}

/**
 * The `…if` form of an aggregate: the same, over the rows where its predicate holds. That stands behind the values
 * and before the constants, as in `dcountif(value, predicate, accuracy)`.
 */
export function conditional(
  base: AggregateDefinition,
  { name = `${base.name}if`, values = 'severityNumber' }: ConditionalForm = {},
): AggregateDefinition {
  const { constantsFrom, parameters } = base;
  const [min, max] = base.arity;
  const at = constantsFrom ?? max;
  return {
    ...base,
    name,
    signature: signatureOf(base, name),
    description: `${base.description.slice(0, -1)}, counting only records for which the predicate is true.`,
    example: `logs | summarize ${name}(${values && `${values}, `}severityNumber >= 17) by bin(timestamp, 1m)`,
    link: aggregatePage(name),
    arity: [min + 1, max + 1],
    parameters: [...parameters.slice(0, at), 'bool', ...parameters.slice(at)],
    ...(constantsFrom === undefined ? {} : { constantsFrom: constantsFrom + 1 }),
    create: ({ argumentTypes, constants, exactLimit }) =>
      new Conditional(
        base.create({
          argumentTypes: without(argumentTypes, at),
          constants: without(constants, at),
          exactLimit,
        }),
        at,
      ),
  };
}

/** With the predicate before what may be left out. */
function signatureOf(base: AggregateDefinition, name: string): string {
  const inside = base.signature.slice(base.name.length + 1, -1);
  const cut = inside.includes(' [') ? inside.indexOf(' [') : inside.length;
  const [values, optional] = [inside.slice(0, cut), inside.slice(cut)];
  return `${name}(${values && `${values}, `}predicate${optional})`;
}
