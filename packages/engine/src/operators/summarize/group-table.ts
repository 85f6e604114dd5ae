import type { ScalarType } from '@lookout/contract';
import type { Column } from '../../column.ts';
import { buildColumn } from '../../columns/build.ts';
import type { Scalar } from '../../columns/scalar.ts';
import { KeyColumn } from './key-column.ts';

const GROUP_BYTES = 64;
const MOST_TABLED_PAIRS = 1 << 18;
const PAIR_BASE = 2 ** 26;

/** One key of a `summarize`, and the groups that it makes with the keys before it. */
interface Level {
  readonly key: KeyColumn;
  /** The group of each pair of group so far and key value. */
  readonly pairs: Map<number, number>;
  /** For each group the group so far, and its value's number. */
  readonly parents: number[];
  readonly ids: number[];
}

/** Numbers the groups of a `summarize`: the distinct combinations of its keys, in order of first occurrence. */
export class GroupTable {
  readonly #levels: readonly Level[];
  #bytes = 0;

  constructor(types: readonly ScalarType[]) {
    this.#levels = types.map((type) => ({
      key: new KeyColumn(type),
      pairs: new Map(),
      parents: [],
      ids: [],
    }));
  }

  /** How many groups there are; without keys there is always one. */
  get count(): number {
    return this.#levels.at(-1)?.ids.length ?? 1;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** The group of each row, given the rows' keys. */
  slotsOf(columns: readonly Column[], rowCount: number): Uint32Array {
    let slots = new Uint32Array(rowCount);
    let count = 1;
    this.#levels.forEach((level, index) => {
      slots = this.#combine(level, { slots, count }, level.key.idsOf(columns[index]!));
      count = level.ids.length;
    });
    return slots;
  }

  #combine(
    level: Level,
    before: { slots: Uint32Array; count: number },
    ids: Uint32Array,
  ): Uint32Array<ArrayBuffer> {
    const width = level.key.values.length;
    const slots = new Uint32Array(ids.length);
    if (width * before.count > MOST_TABLED_PAIRS) {
      for (let row = 0; row < slots.length; row++)
        slots[row] = this.#pairOf(level, before.slots[row]!, ids[row]!);
      return slots;
    }
    // Few combinations: a table filled as they come up, instead of a map looked up for every row.
    const table = new Int32Array(width * before.count).fill(-1);
    for (let row = 0; row < slots.length; row++) {
      const at = before.slots[row]! * width + ids[row]!;
      if (table[at] === -1) table[at] = this.#pairOf(level, before.slots[row]!, ids[row]!);
      slots[row] = table[at]!;
    }
    return slots;
  }

  #pairOf({ key, pairs, parents, ids }: Level, parent: number, id: number): number {
    const pair = parent * PAIR_BASE + id;
    const known = pairs.get(pair);
    if (known !== undefined) return known;
    const slot = ids.push(id) - 1;
    parents.push(parent);
    pairs.set(pair, slot);
    this.#bytes += GROUP_BYTES + bytesOf(key.values[id]!);
    return slot;
  }

  /** The keys of all groups, a column for each key. */
  keyColumns(): Column[] {
    const count = this.count;
    let at = Uint32Array.from({ length: count }, (_, slot) => slot);
    const columns: Column[] = [];
    for (const { key, parents, ids } of this.#levels.toReversed()) {
      const slots = at;
      columns.unshift(buildColumn(key.type, count, (group) => key.values[ids[slots[group]!]!] as Scalar));
      at = slots.map((slot) => parents[slot]!);
    }
    return columns;
  }
}

function bytesOf(value: Scalar): number {
  return typeof value === 'string' ? 32 + value.length * 2 : 32;
}
