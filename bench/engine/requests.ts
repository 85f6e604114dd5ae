import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAKER = fileURLToPath(new URL('make-requests.ts', import.meta.url));
const MOST_BYTES = 1_073_741_824;

/**
 * `count` records, a multiple of the size of a request, as the requests in which they arrive. Made in another process: a
 * gateway never made the records that it reads, and every collection of garbage would walk through what that leaves behind.
 */
export function requestsOf(count: number): Uint8Array[] {
  const all = execFileSync(process.execPath, [MAKER, String(count)], { maxBuffer: MOST_BYTES });
  const requests: Uint8Array[] = [];
  for (let at = 0; at < all.length; ) {
    const start = at + 4;
    at = start + all.readUInt32LE(at);
    requests.push(new Uint8Array(all.subarray(start, at)));
  }
  return requests;
}
