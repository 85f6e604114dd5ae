import type { Column, DynamicValue } from '../column.ts';
import { isCoded } from '../columns/length.ts';
import { writeKeyValue } from '../otlp/encode-any-value.ts';
import { RECORD_ATTRIBUTES } from '../otlp/field-tags.ts';
import { WireWriter } from '../otlp/wire-writer.ts';

/** Writes what belongs to a row. */
export type WriteRow = (writer: WireWriter, row: number) => void;

/** Writes an attribute with a column's values; over a dictionary each distinct value is encoded once. */
export function attributeFrames(
  key: string,
  column: Column,
  valueAt: (row: number) => DynamicValue,
): WriteRow {
  return framesByCode(column, (writer, row) => writeKeyValue(writer, RECORD_ATTRIBUTES, [key, valueAt(row)]));
}

/** As `write`, but rows of the same code get a copy of the bytes that the first of them got. */
export function framesByCode(column: Column | undefined, write: WriteRow): WriteRow {
  if (!column || !isCoded(column)) return write;
  const { codes } = column;
  const frames = new Map<number, Uint8Array>();
  return (writer, row) => {
    const frame = frames.get(codes[row]!) ?? encoded(write, row);
    frames.set(codes[row]!, frame);
    writer.copy(frame, 0, frame.length);
  };
}

function encoded(write: WriteRow, row: number): Uint8Array {
  const writer = new WireWriter(64);
  write(writer, row);
  return writer.finish();
}
