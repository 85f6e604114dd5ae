import type { DynamicValue } from '../column.ts';
import * as tags from './field-tags.ts';
import type { WireWriter } from './wire-writer.ts';

const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;

/** Writes the fields of the `AnyValue` that stands for a dynamic value; null is the empty one. */
export function writeAnyValue(writer: WireWriter, value: DynamicValue): void {
  if (typeof value === 'string') writer.text(tags.ANY_STRING, value);
  else if (typeof value === 'number') writeNumber(writer, value);
  else if (typeof value === 'bigint') writeInteger(writer, value);
  else if (typeof value === 'boolean') writeBoolean(writer, value);
  else if (value !== null) writeNested(writer, value);
}

/** Writes one `KeyValue` as the field `tag`. */
export function writeKeyValue(
  writer: WireWriter,
  tag: number,
  [key, value]: readonly [string, DynamicValue],
): void {
  writer.message(tag, () => {
    writer.text(tags.KEY_VALUE_KEY, key);
    writer.message(tags.KEY_VALUE_VALUE, () => writeAnyValue(writer, value));
  });
}

/** KQL makes no difference between 1 and 1.0 in dynamic values; OpenTelemetry does, and whole numbers are its integers. */
function writeNumber(writer: WireWriter, value: number): void {
  if (Number.isSafeInteger(value) && !Object.is(value, -0)) writeInteger(writer, BigInt(value));
  else writeDouble(writer, value);
}

function writeDouble(writer: WireWriter, value: number): void {
  writer.varint(tags.ANY_DOUBLE);
  writer.double(value);
}

function writeInteger(writer: WireWriter, value: bigint): void {
  if (value < INT64_MIN || value > INT64_MAX) writeDouble(writer, Number(value));
  else {
    writer.varint(tags.ANY_INT);
    writer.int64(value);
  }
}

function writeBoolean(writer: WireWriter, value: boolean): void {
  writer.varint(tags.ANY_BOOL);
  writer.varint(value ? 1 : 0);
}

function writeNested(
  writer: WireWriter,
  value: Exclude<DynamicValue, null | boolean | number | bigint | string>,
): void {
  if (isArray(value)) {
    writer.message(tags.ANY_ARRAY, () => {
      for (const item of value) writer.message(tags.VALUES, () => writeAnyValue(writer, item));
    });
  } else {
    writer.message(tags.ANY_MAP, () => {
      for (const pair of Object.entries(value)) writeKeyValue(writer, tags.VALUES, pair);
    });
  }
}

/** `Array.isArray` does not narrow readonly arrays. */
function isArray(value: DynamicValue): value is readonly DynamicValue[] {
  return Array.isArray(value);
}
