import type { ScalarType } from '@lookout/contract';
import type { DynamicValue } from '../../../column.ts';
import type { Scalar } from '../../../columns/scalar.ts';
import { converter } from '../../../values/convert.ts';
import { dynamicJson } from '../../../values/dynamic-text.ts';
import { guidBytes } from '../binary/guid-bytes.ts';

const encoder = new TextEncoder();

type ToBytes = (value: Scalar) => Uint8Array | null;

/**
 * The bytes that `hash` sees of a value: numbers and moments as they lie in memory, lowest byte first. Bags are
 * seen with their keys in order, so that equal ones have equal hashes.
 */
export function bytesOf(type: ScalarType): ToBytes {
  const toBytes = forms[type];
  return (value) => (value === null ? null : toBytes(value));
}

const forms: Readonly<Record<ScalarType, ToBytes>> = {
  string: textBytes,
  decimal: textBytes,
  bool: (value) => Uint8Array.of(Number(value)),
  int: (value) => numberBytes(4, (view) => view.setInt32(0, value as number, true)),
  long: longBytes,
  real: (value) => numberBytes(8, (view) => view.setFloat64(0, value as number, true)),
  datetime: (value) => longBytes(converter('datetime', 'long')(value)),
  timespan: (value) => longBytes(converter('timespan', 'long')(value)),
  guid: (value) => guidBytes(value as string),
  dynamic: (value) => encoder.encode(dynamicJson(value as DynamicValue, true)),
};

function textBytes(value: Scalar): Uint8Array {
  return encoder.encode(value as string);
}

function longBytes(value: Scalar): Uint8Array {
  return numberBytes(8, (view) => view.setBigInt64(0, BigInt(value as number | bigint), true));
}

function numberBytes(size: number, write: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(size);
  write(new DataView(bytes.buffer));
  return bytes;
}
