import type { Codes, DynamicColumn, DynamicValue } from '../column.ts';
import { newCodes } from '../columns/codes.ts';
import { remembered } from '../columns/remembered.ts';
import type { AttributeIndex } from './attribute-index.ts';
import type { ByteInterner } from './byte-interner.ts';
import { type Coding, codedRanges } from './coded-ranges.ts';
import { decodeAnyValue, objectOf } from './decode-any-value.ts';
import { LazyDictionary } from './lazy-dictionary.ts';
import type { LogIndex } from './log-index.ts';
import { RECORD, RECORD_STRIDE } from './record-index.ts';

/** The pairs `first` to `end` of an index, as one value. */
export function decodeAttributes(attributes: AttributeIndex, first: number, end: number): DynamicValue {
  const entries: [string, DynamicValue][] = [];
  for (let slot = first; slot < end; slot++) {
    const range = { start: attributes.valueStart(slot), end: attributes.valueEnd(slot) };
    entries.push([attributes.key(slot), decodeAnyValue(attributes.bytes, range)]);
  }
  return objectOf(entries);
}

/** The attributes of the records. Whole maps are decoded record by record; one member, straight from the wire. */
export function attributesColumn(index: LogIndex): DynamicColumn {
  return {
    type: 'dynamic',
    codes: oneEach(index.records.count),
    dictionary: new LazyDictionary<DynamicValue>({ size: index.records.count + 1 }, null, (code) =>
      recordAttributes(index, code - 1),
    ),
    member: remembered((key) => attributeColumn(index, key)),
  };
}

/** All attributes of one record. */
function recordAttributes(index: LogIndex, row: number): DynamicValue {
  const first = index.records.get(row, RECORD.FIRST_ATTRIBUTE);
  return decodeAttributes(index.attributes, first, index.records.get(row, RECORD.END_ATTRIBUTE));
}

/** One attribute of every record. */
function attributeColumn(index: LogIndex, key: string): DynamicColumn {
  const ranges = codedRanges(index, `attribute ${key}`, (coding) => codeAttribute(index, key, coding));
  return {
    type: 'dynamic',
    codes: ranges.codes,
    dictionary: ranges.dictionary<DynamicValue>(null, decodeAnyValue),
    isConstant: ranges.isConstant,
  };
}

function codeAttribute({ records, attributes }: LogIndex, key: string, coding: Coding): void {
  const { codes, distinct, rows } = coding;
  const { data } = records;
  const keyCode = attributes.codeOfKey(key);
  let place = 0;
  for (let i = 0; i < (rows ?? codes).length; i++) {
    const row = rows ? rows[i]! : i;
    const first = data[row * RECORD_STRIDE + RECORD.FIRST_ATTRIBUTE]!;
    const end = data[row * RECORD_STRIDE + RECORD.END_ATTRIBUTE]!;
    const slot = attributes.find(keyCode, { first, end, likely: first + place });
    if (slot >= 0) place = slot - first;
    codes[row] = slot < 0 ? 0 : valueCode(attributes, distinct, slot);
  }
}

/** An empty value is null, and so is code 0. */
function valueCode(attributes: AttributeIndex, distinct: ByteInterner, slot: number): number {
  const start = attributes.valueStart(slot);
  const end = attributes.valueEnd(slot);
  return start === end ? 0 : distinct.intern(start, end);
}

/** Codes 1 to `count`: every row its own. */
export function oneEach(count: number): Codes {
  const codes = newCodes(count, count + 1);
  for (let row = 0; row < count; row++) codes[row] = row + 1;
  return codes;
}
