import type { ScalarType } from '@lookout/contract';
import type { BoolColumn, Codes, Column, DynamicValue } from '../column.ts';
import { buildColumn } from './build.ts';
import { mapDictionary } from './dictionary.ts';
import { gatherColumn } from './gather.ts';
import { type CodedColumn, isCoded, lengthOf } from './length.ts';
import { readerOf } from './read.ts';
import { isNullAsEmpty, isTextType, type Scalar } from './scalar.ts';

/**
 * Applies a function of one value to a whole column. Over a dictionary it runs once per distinct value:
 * lazily where the result is coded too, else through a table from code to result.
 */
export function mapColumn(column: Column, type: ScalarType, map: (value: Scalar) => Scalar): Column {
  if (!isCoded(column)) {
    if (column.type === 'bool' && type === 'bool') return mapBools(column, map);
    const read = readerOf(column);
    return buildColumn(type, lengthOf(column), (row) => map(read(row)));
  }
  const seen = entryReader(column);
  if (isTextType(type)) {
    const mapped = mapDictionary<Scalar, string>(column, '', (value) => (map(seen(value)) ?? '') as string);
    return { type, ...mapped };
  }
  if (type === 'dynamic') {
    const mapped = mapDictionary<Scalar, DynamicValue>(
      column,
      null,
      (value) => map(seen(value)) as DynamicValue,
    );
    return { type, ...mapped };
  }
  if (type === 'bool') return testColumn(column, map);
  const { distinct, slots } = distinctCodes(column);
  const results = buildColumn(type, distinct.length, (i) => map(seen(column.dictionary.get(distinct[i]!))));
  return gatherColumn(results, slots);
}

/** There are but three truth values: the function runs once for each that occurs. */
function mapBools({ values }: BoolColumn, map: (value: Scalar) => Scalar): BoolColumn {
  const results = [false, true, null].map((value, index) =>
    values.includes(index) ? asBool(map(value)) : 0,
  );
  const mapped = new Uint8Array(values.length);
  for (let row = 0; row < mapped.length; row++) mapped[row] = results[values[row]!]!;
  return { type: 'bool', values: mapped };
}

function asBool(value: Scalar): number {
  return value === null ? 2 : Number(value);
}

/** What an entry of a column's dictionary means: the empty text of a guid or a decimal is its null. */
function entryReader({ type }: CodedColumn): (value: Scalar) => Scalar {
  return isNullAsEmpty(type) ? (value) => (value === '' ? null : value) : (value) => value;
}

/** A dictionary so much smaller than the column is tested whole, though some of its values may not occur. */
const ROWS_A_VALUE = 4;

/** The hot path of every predicate over text: the test runs once per distinct value. */
export function testColumn(column: CodedColumn, test: (value: Scalar) => Scalar): BoolColumn {
  const { codes, dictionary } = column;
  const seen = entryReader(column);
  const testCode = (code: number) => asBool(test(seen(dictionary.get(code))));
  if (column.isConstant && codes.length > 0) return allOf(testCode(codes[0]!), codes.length);
  const isSmall = dictionary.size * ROWS_A_VALUE <= codes.length;
  const values = isSmall
    ? testAll(codes, dictionary.size, testCode)
    : testMet(codes, dictionary.size, testCode);
  return { type: 'bool', values };
}

function allOf(value: number, count: number): BoolColumn {
  return { type: 'bool', values: new Uint8Array(count).fill(value), isConstant: true };
}

type TestCode = (code: number) => number;

function testAll(codes: Codes, size: number, test: TestCode): Uint8Array {
  const known = new Uint8Array(size);
  for (let code = 0; code < size; code++) known[code] = test(code);
  const values = new Uint8Array(codes.length);
  for (let row = 0; row < codes.length; row++) values[row] = known[codes[row]!]!;
  return values;
}

/** One byte per code, computed when a row first needs it. */
function testMet(codes: Codes, size: number, test: TestCode): Uint8Array {
  // One more than the result; 0 is not yet known.
  const known = new Uint8Array(size);
  const values = new Uint8Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (known[code] === 0) known[code] = test(code) + 1;
    values[row] = known[code]! - 1;
  }
  return values;
}

/** The codes that occur, in order of first occurrence, and for each row the place of its code among them. */
export function distinctCodes(column: CodedColumn): { distinct: number[]; slots: Uint32Array } {
  const { codes, dictionary } = column;
  const places = new Uint32Array(dictionary.size);
  const distinct: number[] = [];
  const slots = new Uint32Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    let place = places[code]!;
    if (place === 0) {
      place = distinct.push(code);
      places[code] = place;
    }
    slots[row] = place - 1;
  }
  return { distinct, slots };
}
