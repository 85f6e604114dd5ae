import { deepStrictEqual } from 'node:assert/strict';
import { decode, recordsOf } from './peer.ts';

/** A ratio between two results is only worth printing when they are the same. Throws when they are not. */
export function checkSameRecords(ours: Uint8Array, peers: Uint8Array): void {
  deepStrictEqual(recordsOf(decode(ours)), recordsOf(decode(peers)));
}
