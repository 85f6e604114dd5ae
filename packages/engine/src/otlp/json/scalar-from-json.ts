import { ScalarType } from '@bufbuild/protobuf';
import { decodeBase64 } from './decode-base64.ts';
import { JsonError } from './json-error.ts';
import type { ExactJson } from './parse-json.ts';

/** Turns a JSON value into what protobuf holds; throws a `JsonError` at `path` for one that is none. */
type FromJson = (value: ExactJson, path: string) => unknown;

const INTEGERS: Readonly<Record<string, readonly [bigint, bigint]>> = {
  int32: [-(2n ** 31n), 2n ** 31n - 1n],
  uint32: [0n, 2n ** 32n - 1n],
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
  uint64: [0n, 2n ** 64n - 1n],
};

const small =
  (kind: string): FromJson =>
  (value, path) =>
    Number(integer(kind, value, path));

const large =
  (kind: string): FromJson =>
  (value, path) =>
    integer(kind, value, path);

/** By type of the field. OTLP writes 64-bit integers as text; numbers are taken as well. */
export const scalarFromJson: Readonly<Partial<Record<ScalarType, FromJson>>> = {
  [ScalarType.STRING]: (value, path) => (typeof value === 'string' ? value : refuse('text', value, path)),
  [ScalarType.BOOL]: (value, path) =>
    typeof value === 'boolean' ? value : refuse('true or false', value, path),
  [ScalarType.DOUBLE]: double,
  [ScalarType.BYTES]: base64,
  [ScalarType.INT32]: small('int32'),
  [ScalarType.SINT32]: small('int32'),
  [ScalarType.UINT32]: small('uint32'),
  [ScalarType.FIXED32]: small('uint32'),
  [ScalarType.INT64]: large('int64'),
  [ScalarType.SFIXED64]: large('int64'),
  [ScalarType.UINT64]: large('uint64'),
  [ScalarType.FIXED64]: large('uint64'),
};

/** Trace and span ids are hexadecimal in OTLP/JSON, unlike all other bytes. */
export function hexFromJson(value: ExactJson, path: string): Uint8Array {
  if (typeof value !== 'string' || !/^(?:[0-9a-f]{2})*$/i.test(value))
    return refuse('hexadecimal digits', value, path);
  return Uint8Array.from({ length: value.length / 2 }, (_, at) =>
    Number.parseInt(value.slice(at * 2, at * 2 + 2), 16),
  );
}

function base64(value: ExactJson, path: string): Uint8Array {
  const bytes = typeof value === 'string' ? decodeBase64(value) : null;
  return bytes ?? refuse('base64', value, path);
}

function double(value: ExactJson, path: string): number {
  if (typeof value === 'number') return value;
  const isNumber =
    typeof value === 'string' && /^(?:NaN|-?Infinity|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/i.test(value);
  return isNumber ? Number(value) : refuse('a number', value, path);
}

function integer(kind: string, value: ExactJson, path: string): bigint {
  const [least, most] = INTEGERS[kind]!;
  const whole = wholeNumber(value);
  if (whole === null || whole < least || whole > most)
    return refuse(`a whole number from ${least} to ${most}`, value, path);
  return whole;
}

function wholeNumber(value: ExactJson): bigint | null {
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : null;
  return typeof value === 'string' && /^-?\d{1,20}$/.test(value) ? BigInt(value) : null;
}

function refuse(expected: string, value: ExactJson, path: string): never {
  const shown = JSON.stringify(value);
  throw new JsonError(
    path,
    `expected ${expected}, found ${shown.length > 60 ? `${shown.slice(0, 60)}…` : shown}`,
  );
}
