import { SCOPE_LOGS_RECORDS } from './field-tags.ts';
import { LogBatch } from './log-batch.ts';
import { LogIndex } from './log-index.ts';
import type { Contents } from './record-contents.ts';
import { RecordScanner } from './record-scanner.ts';
import { frameLength } from './splice-logs.ts';
import { WireReader } from './wire-reader.ts';
import { writeHead } from './write-head.ts';

/** A batch may be rewritten by several probes: room for a quarter of it is taken at once, as fresh memory costs most. */
const SHARE_OF_ROOM = 0.25;

/**
 * The batch with some of its records rewritten, under the same row numbers. Their new bytes are put behind the others and
 * only they are read again, so its bytes are no request any more. The batch before must not be read afterwards.
 */
export function rewrittenBatch(batch: LogBatch, contents: Contents): LogBatch {
  const rows = rowsOf(contents);
  const { bytes } = batch;
  const extended = extend(batch.index, addedLength(rows, contents));
  const index = new LogIndex(extended, { from: batch.index, rows });
  const reader = new WireReader(extended);
  const scanner = new RecordScanner(reader, index);
  let at = bytes.length;
  for (const row of rows) {
    const frameStart = at;
    reader.at = writeHead(extended, at, { tag: SCOPE_LOGS_RECORDS, length: contents.lengthOf(row) });
    at = contents.copyTo(row, extended, reader.at);
    scanner.rescan(row, frameStart, at);
  }
  return new LogBatch(index);
}

function rowsOf(contents: Contents): Uint32Array {
  const rows = new Uint32Array(contents.size);
  let count = 0;
  contents.forEachRow((row) => {
    rows[count++] = row;
  });
  return rows;
}

function addedLength(rows: Uint32Array, contents: Contents): number {
  let length = 0;
  for (const row of rows) length += frameLength(contents.lengthOf(row));
  return length;
}

/** The bytes with so many more behind them, in the same memory where an earlier rewriting left room. */
function extend({ bytes, rewriting }: LogIndex, added: number): Uint8Array {
  const length = bytes.length + added;
  if (rewriting && bytes.byteOffset + length <= bytes.buffer.byteLength) {
    return new Uint8Array(bytes.buffer, bytes.byteOffset, length);
  }
  const grown = new Uint8Array(Math.ceil(length + bytes.length * SHARE_OF_ROOM));
  grown.set(bytes);
  return grown.subarray(0, length);
}
