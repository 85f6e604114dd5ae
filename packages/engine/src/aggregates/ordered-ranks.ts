import type { ScalarType } from '@lookout/contract';
import type { Column, NumberColumn } from '../column.ts';
import type { Scalar } from '../columns/scalar.ts';
import { type Order, orderOf } from '../expressions/order.ts';
import { isNullIn } from './dynamic-elements.ts';
import { GrowableDoubles } from './growable.ts';
import { rankOf } from './nearest-rank.ts';
import type { RankState } from './rank-state.ts';
import { SlotLists } from './slot-lists.ts';
import { ValuePool } from './value-pool.ts';

interface Weighted {
  readonly value: Scalar;
  readonly weight: number;
}

/** Ranks of moments and durations, which no double holds exactly, and of values that count several times. All are kept. */
export class OrderedRanks implements RankState {
  readonly #type: ScalarType;
  readonly #order: Order;
  readonly #pool: ValuePool;
  readonly #lists = new SlotLists();
  readonly #weights = new GrowableDoubles();

  constructor(type: ScalarType) {
    this.#type = type;
    this.#order = orderOf(type);
    this.#pool = new ValuePool(type);
  }

  accumulate(slots: Uint32Array, _groupCount: number, [column, weights]: readonly Column[]): void {
    const ids = this.#pool.idsOf(column!);
    const weightAt = weightsOf(weights as NumberColumn | undefined);
    for (let row = 0; row < slots.length; row++) this.#add(slots[row]!, ids[row]!, weightAt(row));
  }

  #add(slot: number, id: number, weight: number): void {
    const value = this.#pool.values[id]!;
    if (!(weight > 0) || isNullIn(this.#type, value) || Number.isNaN(value)) return;
    const entry = this.#lists.push(slot, id);
    this.#weights.ensure(entry + 1)[entry] = weight;
  }

  merge(other: OrderedRanks, slots: Uint32Array): void {
    slots.forEach((slot, from) => {
      other.#lists.forEach(from, (id, entry) => {
        this.#add(slot, this.#pool.idOf(other.#pool.values[id]!), other.#weights.values[entry]!);
      });
    });
  }

  valuesAt(slot: number, percents: readonly number[]): readonly Scalar[] {
    const sorted = this.#lists
      .toArray(
        slot,
        (id, entry): Weighted => ({
          value: this.#pool.values[id]!,
          weight: this.#weights.values[entry]!,
        }),
      )
      .sort((a, b) => this.#order(a.value, b.value));
    const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
    return percents.map((percent) => valueAtRank(sorted, rankOf(percent, total)));
  }

  get bytes(): number {
    return this.#pool.bytes + this.#lists.bytes + this.#weights.bytes;
  }
}

/** Without weights every value counts once; a missing weight counts for nothing. */
function weightsOf(column: NumberColumn | undefined): (row: number) => number {
  if (!column) return () => 1;
  return (row) => (column.nulls?.[row] === 1 ? 0 : column.values[row]!);
}

function valueAtRank(sorted: readonly Weighted[], rank: number): Scalar {
  let passed = 0;
  for (const { value, weight } of sorted) {
    passed += weight;
    if (passed > rank) return value;
  }
  return null;
}
