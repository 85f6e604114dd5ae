import type { ScalarType } from '@lookout/contract';
import type {
  BoolColumn,
  Column,
  DynamicColumn,
  DynamicValue,
  NumberColumn,
  StringColumn,
  TimeColumn,
} from '../column.ts';
import { newCodes } from './codes.ts';
import { arrayDictionary, TextInterner } from './dictionary.ts';
import { asInstant, type Scalar } from './scalar.ts';

type Source = (row: number) => Scalar;

const builders: Readonly<Record<ScalarType, (count: number, source: Source) => Column>> = {
  bool: buildBool,
  int: (count, source) => buildNumber('int', count, source),
  long: (count, source) => buildNumber('long', count, source),
  real: (count, source) => buildNumber('real', count, source),
  string: (count, source) => buildText('string', count, source),
  guid: (count, source) => buildText('guid', count, source),
  decimal: (count, source) => buildText('decimal', count, source),
  datetime: (count, source) => buildTime('datetime', count, source),
  timespan: (count, source) => buildTime('timespan', count, source),
  dynamic: buildDynamic,
};

/** A column of `count` rows from a scalar for each. */
export function buildColumn(type: ScalarType, count: number, source: Source): Column {
  return builders[type](count, source);
}

/** A column that holds one value in every row. */
export function constantColumn(type: ScalarType, count: number, value: Scalar): Column {
  const one = buildColumn(type, 1, () => value);
  const isConstant = true;
  switch (one.type) {
    case 'bool':
      return { type: one.type, values: new Uint8Array(count).fill(one.values[0]!), isConstant };
    case 'int':
    case 'long':
    case 'real':
      return {
        type: one.type,
        values: new Float64Array(count).fill(one.values[0]!),
        nulls: one.nulls && new Uint8Array(count).fill(1),
        exact: one.exact && new BigInt64Array(count).fill(one.exact[0]!),
        isConstant,
      };
    case 'datetime':
    case 'timespan':
      return {
        type: one.type,
        ms: new Float64Array(count).fill(one.ms[0]!),
        nanos: new Uint32Array(count).fill(one.nanos[0]!),
        nulls: one.nulls && new Uint8Array(count).fill(1),
        isConstant,
      };
    default:
      return { ...one, codes: newCodes(count, one.dictionary.size).fill(one.codes[0]!), isConstant };
  }
}

function buildBool(count: number, source: Source): BoolColumn {
  const values = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    const value = source(row);
    values[row] = value === null ? 2 : Number(value);
  }
  return { type: 'bool', values };
}

function buildNumber(type: 'int' | 'long' | 'real', count: number, source: Source): NumberColumn {
  const values = new Float64Array(count);
  let nulls: Uint8Array | undefined;
  let wide: Map<number, bigint> | undefined;
  for (let row = 0; row < count; row++) {
    const value = source(row) as number | bigint | null;
    if (value === null) {
      nulls ??= new Uint8Array(count);
      nulls[row] = 1;
      continue;
    }
    values[row] = Number(value);
    if (typeof value === 'bigint') {
      wide ??= new Map();
      wide.set(row, value);
    }
  }
  return { type, values, nulls, exact: wide && exactValues(values, wide) };
}

/** The exact twin of a column of doubles, given the rows that doubles cannot hold. */
function exactValues(values: Float64Array, wide: ReadonlyMap<number, bigint>): BigInt64Array {
  const exact = new BigInt64Array(values.length);
  for (let row = 0; row < values.length; row++) exact[row] = wide.get(row) ?? BigInt(values[row]!);
  return exact;
}

function buildText(type: StringColumn['type'], count: number, source: Source): StringColumn {
  const interner = new TextInterner();
  const codes = newCodes(count, count + 1);
  for (let row = 0; row < count; row++) codes[row] = interner.codeOf((source(row) ?? '') as string);
  return { type, codes, dictionary: interner.dictionary() };
}

function buildTime(type: TimeColumn['type'], count: number, source: Source): TimeColumn {
  const ms = new Float64Array(count);
  const nanos = new Uint32Array(count);
  let nulls: Uint8Array | undefined;
  for (let row = 0; row < count; row++) {
    const value = source(row);
    if (value === null) {
      nulls ??= new Uint8Array(count);
      nulls[row] = 1;
      continue;
    }
    ms[row] = asInstant(value).ms;
    nanos[row] = asInstant(value).nanos;
  }
  return { type, ms, nanos, nulls };
}

function buildDynamic(count: number, source: Source): DynamicColumn {
  const values: DynamicValue[] = [null];
  const known = new Map<DynamicValue, number>([[null, 0]]);
  const codes = newCodes(count, count + 1);
  for (let row = 0; row < count; row++) {
    const value = source(row) as DynamicValue;
    let code = known.get(value);
    if (code === undefined) {
      code = values.push(value) - 1;
      known.set(value, code);
    }
    codes[row] = code;
  }
  return { type: 'dynamic', codes, dictionary: arrayDictionary(values) };
}
