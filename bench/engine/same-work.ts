import { deepStrictEqual } from 'node:assert/strict';
import { type Table, tableRows } from '@lookout/engine';
import { decode, type Row, recordsOf, summarizeByRow } from './peer.ts';

/** A ratio between two results is only worth printing when they are the same. Throws when they are not. */
export function checkSameRecords(ours: Uint8Array, peers: Uint8Array): void {
  deepStrictEqual(recordsOf(decode(ours)), recordsOf(decode(peers)));
}

/** The same groups, counts and averages; percentiles may be estimated, so within 2 %. */
export function checkSameSummary(ours: Table, rows: readonly Row[]): void {
  const expected = summarizeByRow(rows);
  deepStrictEqual(ours.rowCount, expected.size);
  for (const [event, count, average, p95] of tableRows(ours)) {
    const group = expected.get(String(event));
    deepStrictEqual([Number(count), Number(average).toFixed(6)], [group?.[0], group?.[1].toFixed(6)]);
    const error = Math.abs(Number(p95) / (group?.[2] ?? Number.NaN) - 1);
    if (!(error < 0.02)) throw new Error(`p95 of ${event}: ${p95}, row by row ${group?.[2]}`);
  }
}
