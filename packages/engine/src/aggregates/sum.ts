import type { ScalarType } from '@lookout/contract';
import type { Column, NumberColumn } from '../column.ts';
import { buildColumn } from '../columns/build.ts';
import { narrow } from '../columns/scalar.ts';
import { summable } from '../expressions/parameter.ts';
import { DecimalTotals } from './decimal-totals.ts';
import { type Accumulator, type AggregateDefinition, aggregatePage } from './definition.ts';
import { GrowableDoubles } from './growable.ts';
import { mapBytes, valueBytes } from './memory.ts';
import { TimeTotals } from './time-totals.ts';

const isSafe = (value: number) => value <= Number.MAX_SAFE_INTEGER && value >= Number.MIN_SAFE_INTEGER;

/** Sums in doubles. Sums of integers that leave the exact range of doubles go on as 64-bit integers. */
class Sum implements Accumulator {
  readonly #type: 'long' | 'real';
  readonly #sums = new GrowableDoubles();
  /** The sums of groups that left the doubles; theirs there is NaN. */
  readonly #wide = new Map<number, bigint>();

  constructor(type: 'long' | 'real') {
    this.#type = type;
  }

  accumulate(slots: Uint32Array, groupCount: number, [column]: readonly [NumberColumn]): void {
    const sums = this.#sums.ensure(groupCount);
    if (this.#type === 'real') addDoubles(sums, slots, column);
    else if (column.exact) this.#addExact(slots, column, column.exact);
    else this.#addIntegers(sums, slots, column);
  }

  #addIntegers(sums: Float64Array, slots: Uint32Array, { values, nulls }: NumberColumn): void {
    for (let row = 0; row < slots.length; row++) {
      if (nulls !== undefined && nulls[row] === 1) continue;
      const slot = slots[row]!;
      const next = sums[slot]! + values[row]!;
      if (isSafe(next)) sums[slot] = next;
      else this.#addWide(slot, BigInt(values[row]!));
    }
  }

  #addExact(slots: Uint32Array, { nulls }: NumberColumn, exact: BigInt64Array): void {
    for (let row = 0; row < slots.length; row++) {
      if (nulls?.[row] !== 1) this.#addWide(slots[row]!, exact[row]!);
    }
  }

  #addWide(slot: number, value: bigint): void {
    const before = this.#wide.get(slot) ?? BigInt(this.#sums.values[slot]!);
    this.#wide.set(slot, before + value);
    this.#sums.values[slot] = Number.NaN;
  }

  merge(other: Sum, slots: Uint32Array, groupCount: number): void {
    const sums = this.#sums.ensure(groupCount);
    for (let from = 0; from < slots.length; from++) {
      const slot = slots[from]!;
      const added = other.#sums.values[from] ?? 0;
      const next = sums[slot]! + added;
      if (this.#type === 'real' || isSafe(next)) sums[slot] = next;
      else this.#addWide(slot, other.#wide.get(from) ?? BigInt(added));
    }
  }

  finish(groupCount: number): Column {
    const sums = this.#sums.ensure(groupCount);
    if (this.#wide.size === 0) return { type: this.#type, values: sums.slice(0, groupCount) };
    return buildColumn('long', groupCount, (slot) => {
      const wide = this.#wide.get(slot);
      return wide === undefined ? sums[slot]! : narrow(wide);
    });
  }

  get bytes(): number {
    return this.#sums.bytes + mapBytes(this.#wide.size) + this.#wide.size * valueBytes(0n);
  }
}

function addDoubles(sums: Float64Array, slots: Uint32Array, { values, nulls }: NumberColumn): void {
  for (let row = 0; row < slots.length; row++) {
    if (nulls !== undefined && nulls[row] === 1) continue;
    sums[slots[row]!]! += values[row]!;
  }
}

/** The type of a total: integers become longs. */
function totalType(type: ScalarType): 'long' | 'real' | 'decimal' | 'timespan' {
  if (type === 'timespan' || type === 'decimal') return type;
  return type === 'int' || type === 'long' ? 'long' : 'real';
}

export const sum: AggregateDefinition = {
  name: 'sum',
  signature: 'sum(number)',
  description: 'The sum of the values that are not null.',
  example: 'logs | summarize sum(tolong(attributes.bytes)) by bin(timestamp, 1m)',
  link: aggregatePage('sum'),
  arity: [1, 1],
  parameters: [summable],
  returns: ([type = 'real']) => totalType(type),
  create: ({ argumentTypes: [type = 'real'] }) => {
    const total = totalType(type);
    if (total === 'decimal') return new DecimalTotals(false);
    return total === 'timespan' ? new TimeTotals(total, false) : new Sum(total);
  },
};
