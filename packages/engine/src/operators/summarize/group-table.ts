import type { ScalarType } from '@lookout/contract';
import { PairIndex } from '../../aggregates/pair-index.ts';
import { ValuePool } from '../../aggregates/value-pool.ts';
import type { Column } from '../../column.ts';
import { buildColumn } from '../../columns/build.ts';
import { type CodedColumn, isCoded } from '../../columns/length.ts';
import { readerOf } from '../../columns/read.ts';
import type { Scalar } from '../../columns/scalar.ts';

const MOST_TABLED_PAIRS = 1 << 18;
/** In a table of groups: not met yet. */
const NO_GROUP = -1;

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
    const slots = new Uint32Array(rowCount);
    let count = 1;
    this.#levels.forEach((level, index) => {
      const column = columns[index]!;
      narrow(level, { slots, count }, column);
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

/** Rows and the groups that they are in so far, of `count`. */
interface Grouping {
  readonly slots: Uint32Array;
  readonly count: number;
}

/** Divides groups by one more key, in place. */
function narrow(level: Level, grouping: Grouping, column: Column): void {
  if (column.isConstant && grouping.slots.length > 0) narrowToOne(level, grouping, readerOf(column)(0));
  else if (isCoded(column) && column.dictionary.size * grouping.count <= MOST_TABLED_PAIRS)
    narrowByCodes(level, grouping, column);
  else narrowByIds(level, grouping, level.key.idsOf(column));
}

/** By a key that is equal in all rows: one look for each group. */
function narrowToOne({ key, groups }: Level, { slots, count }: Grouping, value: Scalar): void {
  const id = key.idOf(value);
  const table = new Int32Array(count).fill(NO_GROUP);
  for (let row = 0; row < slots.length; row++) {
    const before = slots[row]!;
    if (table[before] === NO_GROUP) table[before] = groups.idOf(before, id);
    slots[row] = table[before]!;
  }
}

/** Few combinations of groups and codes: a table of them, filled as they come up. */
function narrowByCodes({ key, groups }: Level, { slots, count }: Grouping, column: CodedColumn): void {
  const { codes, dictionary } = column;
  const width = dictionary.size;
  const table = new Int32Array(width * count).fill(NO_GROUP);
  for (let row = 0; row < slots.length; row++) {
    const [before, code] = [slots[row]!, codes[row]!];
    const at = before * width + code;
    if (table[at] === NO_GROUP) table[at] = groups.idOf(before, key.idOf(dictionary.get(code)));
    slots[row] = table[at]!;
  }
}

function narrowByIds({ key, groups }: Level, { slots, count }: Grouping, ids: Uint32Array): void {
  const width = key.size;
  if (width * count > MOST_TABLED_PAIRS) {
    for (let row = 0; row < slots.length; row++) slots[row] = groups.idOf(slots[row]!, ids[row]!);
    return;
  }
  const table = new Int32Array(width * count).fill(NO_GROUP);
  for (let row = 0; row < slots.length; row++) {
    const [before, id] = [slots[row]!, ids[row]!];
    const at = before * width + id;
    if (table[at] === NO_GROUP) table[at] = groups.idOf(before, id);
    slots[row] = table[at]!;
  }
}
