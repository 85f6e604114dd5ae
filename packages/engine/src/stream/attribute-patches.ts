import type { Column, DynamicValue, MemberPatch } from '../column.ts';
import { MEMBER_FATE } from '../columns/bag-patch.ts';
import { readerOf } from '../columns/read.ts';
import { isDynamicEqual } from '../otlp/dynamic-equal.ts';
import { RECORD } from '../otlp/record-index.ts';
import type { RecordPatches } from '../otlp/record-patcher.ts';
import type { RowPairs } from './column-diff.ts';
import { attributeFrames } from './frames.ts';
import type { RowSource } from './record-edits.ts';
import { valueOfScalar } from './scalar-value.ts';

type AttributePatch = RecordPatches['attributes'][number];

const ABSENT = -1;

/** Collects what becomes of the attributes, key by key. */
export class AttributePatches {
  readonly #pairs: RowPairs;
  readonly #source: RowSource;
  readonly #patches = new Map<string, AttributePatch>();
  /** False when two patches would meet in one key, or a nested value replaces another. */
  isClear = true;

  constructor(pairs: RowPairs, source: RowSource) {
    this.#pairs = pairs;
    this.#source = source;
  }

  list(): AttributePatch[] {
    return [...this.#patches.values()];
  }

  /** A new column becomes the attribute of its name; where it is null, nothing changes. */
  add(name: string): void {
    const column = this.#pairs.after.column(name);
    const type = this.#pairs.after.typeOf(name)!;
    const read = readerOf(column);
    const valueAt = (row: number) => valueOfScalar(type, read(row));
    const old = this.#oldValues(name);
    const fate = new Uint8Array(this.#pairs.origin.length);
    for (let row = 0; row < fate.length; row++) {
      const value = valueAt(row);
      // An empty text is to KQL what null is to the other types: it adds nothing, but may clear what is there.
      if (value !== null && (value !== '' || old(row) !== null)) fate[row] = MEMBER_FATE.SET;
    }
    this.#set(name, { fate, column, valueAt });
  }

  /** Members of bags that were set or removed. */
  patch(key: string, { fate, value }: MemberPatch): void {
    if (value === null) this.remove(key, fate);
    else {
      const read = readerOf(value);
      this.#set(key, { fate, column: value, valueAt: (row) => read(row) as DynamicValue });
    }
  }

  /** `wanted` marks the rows whose records shall lose the attribute, if they have it. */
  remove(key: string, wanted: Uint8Array): void {
    const slotAt = this.#slotFinder(key);
    const fate = wanted.map((want, row) => (want === 0 || slotAt(row) === ABSENT ? 0 : MEMBER_FATE.REMOVED));
    if (fate.includes(MEMBER_FATE.REMOVED)) this.#put(key, { fate, write: () => {} });
  }

  #set(
    key: string,
    wanted: { fate: Uint8Array; column: Column; valueAt: (row: number) => DynamicValue },
  ): void {
    const { column, valueAt } = wanted;
    const slotAt = this.#slotFinder(key);
    const old = this.#oldValues(key);
    const fate = wanted.fate.map((want, row) => {
      if (want === MEMBER_FATE.KEPT) return want;
      if (slotAt(row) === ABSENT) return want === MEMBER_FATE.SET ? want : MEMBER_FATE.KEPT;
      return want === MEMBER_FATE.SET && this.#isSame(old(row), valueAt(row)) ? MEMBER_FATE.KEPT : want;
    });
    this.#put(key, { fate, write: attributeFrames(key, column, valueAt) });
  }

  #isSame(old: DynamicValue, value: DynamicValue): boolean {
    const isSame = isDynamicEqual(old, value);
    // A nested value in place of another may share parts with it, which keep their bytes.
    if (!isSame && typeof value === 'object' && value !== null) this.isClear = false;
    return isSame;
  }

  #put(key: string, patch: Omit<AttributePatch, 'keyCode'>): void {
    if (this.#patches.has(key)) this.isClear = false;
    const keyCode = this.#source.batch.index.attributes.codeOfKey(key);
    this.#patches.set(key, { ...patch, keyCode });
  }

  #slotFinder(key: string): (row: number) => number {
    const { attributes, records } = this.#source.batch.index;
    const keyCode = attributes.codeOfKey(key);
    if (keyCode === 0) return () => ABSENT;
    return (row) => {
      const at = this.#source.rowOf(row);
      const first = records.get(at, RECORD.FIRST_ATTRIBUTE);
      return attributes.find(keyCode, { first, end: records.get(at, RECORD.END_ATTRIBUTE), likely: first });
    };
  }

  #oldValues(key: string): (row: number) => DynamicValue {
    const read = readerOf(this.#source.batch.attribute(key));
    return (row) => read(this.#source.rowOf(row)) as DynamicValue;
  }
}
