import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { MemoryCeiling } from './memory-ceiling.ts';
import { readBody } from './read-body.ts';

const LIMITS = { wireBytes: 1_000_000, inflatedBytes: 1_000_000 };

function aRequest(body: Buffer, encoding = 'identity'): IncomingMessage {
  return Object.assign(Readable.from([body]), {
    headers: { 'content-encoding': encoding },
  }) as unknown as IncomingMessage;
}

test('what does not fit is refused with a time to come back, and what was taken is given back', async () => {
  const ceiling = new MemoryCeiling(1_000);
  const first = ceiling.open();
  await readBody(aRequest(Buffer.alloc(800)), first, LIMITS);
  const second = ceiling.open();
  await expect(readBody(aRequest(Buffer.alloc(300)), second, LIMITS)).rejects.toMatchObject({
    status: 503,
    retryAfter: 1,
  });
  second.close();
  first.close();
  expect(ceiling.used).toBe(0);
});

test('inflated bytes count as they come', async () => {
  const ceiling = new MemoryCeiling(100_000);
  const account = ceiling.open();
  await expect(
    readBody(aRequest(gzipSync(Buffer.alloc(500_000)), 'gzip'), account, LIMITS),
  ).rejects.toMatchObject({
    status: 503,
  });
  account.close();
  expect(ceiling.used).toBe(0);
});
