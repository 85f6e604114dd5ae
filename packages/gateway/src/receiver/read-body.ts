import type { IncomingMessage } from 'node:http';
import { createGunzip } from 'node:zlib';
import type { MemoryAccount } from './memory-ceiling.ts';
import { type Refusal, refusals } from './refusal.ts';

/** How large a body may be as it travels, and once it is inflated, in bytes. */
export interface BodyLimits {
  readonly wireBytes: number;
  readonly inflatedBytes: number;
}

export const BODY_LIMITS: BodyLimits = Object.freeze({ wireBytes: 16_777_216, inflatedBytes: 67_108_864 });

/** Reads and inflates the body of a request. Throws a Refusal as soon as a limit or the memory ceiling is crossed. */
export async function readBody(
  request: IncomingMessage,
  account: MemoryAccount,
  limits: BodyLimits,
): Promise<Buffer> {
  const encoding = (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding !== 'gzip' && encoding !== 'identity') throw refusals.wrongEncoding(encoding);
  const tooLarge = refusals.tooLarge('request body', limits.wireBytes);
  if (Number(request.headers['content-length'] ?? 0) > limits.wireBytes) throw tooLarge;
  const body = await collect(request.iterator({ destroyOnReturn: false }), account, {
    limit: limits.wireBytes,
    refusal: tooLarge,
  });
  return encoding === 'gzip' ? inflate(body, account, limits.inflatedBytes) : body;
}

async function inflate(body: Buffer, account: MemoryAccount, limit: number): Promise<Buffer> {
  const gunzip = createGunzip({ chunkSize: 65_536 });
  gunzip.end(body);
  try {
    return await collect(gunzip, account, { limit, refusal: refusals.tooLarge('inflated body', limit) });
  } catch (error) {
    throw isZlibError(error) ? refusals.unreadable(`The body is not valid gzip: ${error.message}.`) : error;
  } finally {
    gunzip.destroy();
  }
}

async function collect(
  source: AsyncIterable<Buffer>,
  account: MemoryAccount,
  bound: { limit: number; refusal: Refusal },
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of source) {
    length += chunk.length;
    if (length > bound.limit) throw bound.refusal;
    account.take(chunk.length);
    chunks.push(chunk);
  }
  // Always a copy: a chunk may be a small part of a large buffer that a queue would then keep alive.
  return Buffer.concat(chunks, length);
}

function isZlibError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
