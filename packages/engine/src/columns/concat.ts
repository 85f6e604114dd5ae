import type { ScalarType } from '@lookout/contract';
import type {
  BoolColumn,
  Codes,
  Column,
  DynamicColumn,
  DynamicValue,
  StringColumn,
  TimeColumn,
} from '../column.ts';
import { buildColumn } from './build.ts';
import { newCodes } from './codes.ts';
import { joinDictionaries } from './dictionary.ts';
import { lengthOf } from './length.ts';
import { readerOf } from './read.ts';
import { isTextType } from './scalar.ts';

/** The rows of several columns of one type behind one another. Coded columns keep their dictionaries undecoded. */
export function concatColumns(type: ScalarType, parts: readonly Column[]): Column {
  if (parts.length === 1) return parts[0]!;
  if (type === 'bool') return concatBools(parts as BoolColumn[]);
  if (type === 'dynamic') return concatDynamic(parts as DynamicColumn[]);
  if (type === 'datetime' || type === 'timespan') return concatTimes(type, parts as TimeColumn[]);
  return isTextType(type) ? concatText(type, parts as StringColumn[]) : concatNumbers(type, parts);
}

function total(parts: readonly Column[]): number {
  return parts.reduce((sum, part) => sum + lengthOf(part), 0);
}

/** Sets the rows of each part from where it starts. */
function placed<T extends { set(values: T, at: number): void; readonly length: number }>(
  whole: T,
  parts: readonly T[],
): T {
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function concatBools(parts: readonly BoolColumn[]): BoolColumn {
  const values = new Uint8Array(total(parts));
  return {
    type: 'bool',
    values: placed(
      values,
      parts.map((part) => part.values),
    ),
  };
}

function concatText(type: StringColumn['type'], parts: readonly StringColumn[]): StringColumn {
  return { type, ...concatCodes<string>(parts) };
}

function concatDynamic(parts: readonly DynamicColumn[]): DynamicColumn {
  const whole = { type: 'dynamic' as const, ...concatCodes<DynamicValue>(parts) };
  const members = parts.map(({ member }) => member);
  if (!members.every((member) => member !== undefined)) return whole;
  return { ...whole, member: (key) => concatDynamic(members.map((of) => of(key))) };
}

function concatCodes<T>(parts: readonly Extract<Column, { dictionary: unknown }>[]) {
  const { dictionary, offsets } = joinDictionaries<T>(
    parts.map((part) => part.dictionary as import('../column.ts').Dictionary<T>),
  );
  const codes = newCodes(total(parts), dictionary.size);
  let at = 0;
  for (const [index, part] of parts.entries()) {
    moveCodes(part.codes, offsets[index]!, codes.subarray(at));
    at += part.codes.length;
  }
  return { codes, dictionary };
}

function moveCodes(from: Codes, offset: number, to: Codes): void {
  for (let row = 0; row < from.length; row++) to[row] = from[row] === 0 ? 0 : from[row]! + offset;
}

function concatTimes(type: TimeColumn['type'], parts: readonly TimeColumn[]): TimeColumn {
  const count = total(parts);
  return {
    type,
    ms: placed(
      new Float64Array(count),
      parts.map(({ ms }) => ms),
    ),
    nanos: placed(
      new Uint32Array(count),
      parts.map(({ nanos }) => nanos),
    ),
    nulls: concatNulls(parts),
  };
}

type Nullable = Exclude<Column, BoolColumn | StringColumn | DynamicColumn>;

function concatNulls(parts: readonly Nullable[]): Uint8Array | undefined {
  if (parts.every(({ nulls }) => nulls === undefined)) return undefined;
  const nulls = parts.map((part) => part.nulls ?? new Uint8Array(lengthOf(part)));
  return placed(new Uint8Array(total(parts)), nulls);
}

function concatNumbers(type: 'int' | 'long' | 'real', parts: readonly Column[]): Column {
  const numbers = parts as Extract<Column, { exact?: unknown }>[];
  const count = total(numbers);
  if (numbers.some(({ exact }) => exact)) return concatScalars(type, numbers);
  const values = placed(
    new Float64Array(count),
    numbers.map((part) => part.values),
  );
  return { type, values, nulls: concatNulls(numbers) };
}

/** Value by value, where one part carries exact longs and another does not. */
function concatScalars(type: ScalarType, parts: readonly Column[]): Column {
  const readers = parts.map(readerOf);
  const places = parts.flatMap((part, index) =>
    Array.from({ length: lengthOf(part) }, (_, row) => [index, row] as const),
  );
  return buildColumn(type, places.length, (at) => {
    const [index, row] = places[at]!;
    return readers[index]!(row);
  });
}
