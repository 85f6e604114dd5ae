import type { ScalarType } from '@lookout/contract';
import { PairIndex } from '../../aggregates/pair-index.ts';
import { ValuePool } from '../../aggregates/value-pool.ts';
import type { Column } from '../../column.ts';
import { buildColumn } from '../../columns/build.ts';
import type { Scalar } from '../../columns/scalar.ts';

const MOST_TABLED_PAIRS = 1 << 18;

/** One key of a `summarize`, and the groups that it makes with the keys before it. */
interface Level {
  readonly key: ValuePool;
  /** Each group, as the pair of the group so far and the number of the key's value. */
  readonly groups: PairIndex;
}

/** Numbers the groups of a `summarize`: the distinct combinations of its keys, in order of first occurrence. */
export class GroupTable {
  readonly #levels: readonly Level[];

  constructor(types: readonly ScalarType[]) {
    this.#levels = types.map((type) => ({ key: new ValuePool(type), groups: new PairIndex() }));
  }

  /** How many groups there are; without keys there is always one. */
  get count(): number {
    return this.#levels.at(-1)?.groups.size ?? 1;
  }

  get bytes(): number {
    return this.#levels.reduce((sum, { key, groups }) => sum + key.bytes + groups.bytes, 0);
  }

  /** The group of each row, given the rows' keys. */
  slotsOf(columns: readonly Column[], rowCount: number): Uint32Array {
    let slots = new Uint32Array(rowCount);
    let count = 1;
    this.#levels.forEach((level, index) => {
      slots = combine(level, { slots, count }, level.key.idsOf(columns[index]!));
      count = level.groups.size;
    });
    return slots;
  }

  /** The keys of all groups, a column for each key. */
  keyColumns(): Column[] {
    const count = this.count;
    let at = Uint32Array.from({ length: count }, (_, slot) => slot);
    const columns: Column[] = [];
    for (const { key, groups } of this.#levels.toReversed()) {
      const slots = at;
      const valueAt = (group: number) => key.values[groups.secondOf(slots[group]!)] as Scalar;
      columns.unshift(buildColumn(key.type, count, valueAt));
      at = slots.map((slot) => groups.firstOf(slot));
    }
    return columns;
  }
}

function combine(
  { key, groups }: Level,
  before: { slots: Uint32Array; count: number },
  ids: Uint32Array,
): Uint32Array<ArrayBuffer> {
  const slots = new Uint32Array(ids.length);
  const width = key.size;
  if (width * before.count > MOST_TABLED_PAIRS) {
    for (let row = 0; row < slots.length; row++) slots[row] = groups.idOf(before.slots[row]!, ids[row]!);
    return slots;
  }
  // Few combinations: a table filled as they come up, instead of a look into the index for every row.
  const table = new Int32Array(width * before.count).fill(-1);
  for (let row = 0; row < slots.length; row++) {
    const at = before.slots[row]! * width + ids[row]!;
    if (table[at] === -1) table[at] = groups.idOf(before.slots[row]!, ids[row]!);
    slots[row] = table[at]!;
  }
  return slots;
}
