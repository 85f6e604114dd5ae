import type { Json, LiteralExpression, ScalarType } from '@lookout/contract';
import type { DynamicValue } from '../column.ts';
import { asInstant, emptyOf, isNullAsEmpty, narrow, type Scalar } from '../columns/scalar.ts';
import { instantFromNanoseconds, nanosecondsOf } from '../instant.ts';
import { normalDecimal } from './decimal/on-texts.ts';

type FromJson = (value: Exclude<Json, null>) => Scalar | undefined;
type ToJson = (value: Scalar) => Json;

const decimal: FromJson = (value) =>
  typeof value === 'string' || typeof value === 'number'
    ? (normalDecimal(String(value)) ?? undefined)
    : undefined;
const text: FromJson = (value) => (typeof value === 'string' ? value : undefined);
const bool: FromJson = (value) => (typeof value === 'boolean' ? value : undefined);
const integer = (value: Json): bigint | undefined =>
  typeof value === 'string' && /^-?\d{1,21}$/.test(value) ? BigInt(value) : undefined;
const time: FromJson = (value) => {
  const nanoseconds = integer(value);
  return nanoseconds === undefined ? undefined : instantFromNanoseconds(nanoseconds);
};
const long: FromJson = (value) => {
  const exact = integer(value);
  return exact === undefined || BigInt.asIntN(64, exact) !== exact ? undefined : narrow(exact);
};
const real: FromJson = (value) => {
  if (typeof value === 'number') return value;
  return value === 'NaN' || value === 'Infinity' || value === '-Infinity' ? Number(value) : undefined;
};

const fromJson: Readonly<Record<ScalarType, FromJson>> = {
  bool,
  int: (value) => (typeof value === 'number' && Number.isInteger(value) ? value : undefined),
  long,
  real,
  decimal,
  string: text,
  guid: text,
  datetime: time,
  timespan: time,
  dynamic: (value) => value as DynamicValue,
};

/** The value of a literal or of a cell of a result table; `undefined` where it breaks the contract's conventions. */
export function scalarFromJson(type: ScalarType, value: LiteralExpression['value']): Scalar | undefined {
  return value === null ? emptyOf(type) : fromJson[type](value);
}

const same: ToJson = (value) => value as Json;
const asText: ToJson = (value) => String(value);
const timeToJson: ToJson = (value) => nanosecondsOf(asInstant(value)).toString();

const toJson: Readonly<Record<ScalarType, ToJson>> = {
  bool: same,
  int: same,
  long: asText,
  real: (value) => (Number.isFinite(value) ? (value as number) : String(value)),
  decimal: same,
  string: same,
  guid: same,
  datetime: timeToJson,
  timespan: timeToJson,
  dynamic: (value) => dynamicToJson(value as DynamicValue),
};

/** The other way: a value as a cell of a result table. */
export function scalarToJson(type: ScalarType, value: Scalar): Json {
  return value === null || (value === '' && isNullAsEmpty(type)) ? null : toJson[type](value);
}

/** JSON numbers are doubles, so an integer that would lose digits travels as text. */
function dynamicToJson(value: DynamicValue): Json {
  if (typeof value === 'bigint') return value.toString();
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(dynamicToJson);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, dynamicToJson(member)]));
}
