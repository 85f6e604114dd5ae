import type { LogLine, Service } from './log-line.ts';
import { SEVERITY, source } from './log-line.ts';
import type { Random } from './random.ts';

const LIFETIME_MS = 30 * 60_000;
const ENTRIES_AT_START = 380;

/** A cache whose entries expire 30 minutes after they were made; a breakpoint probe tells its length. */
export function createPageCache(random: Random, startMs: number): Service {
  // Entries are made over time, so that those present at the start expire one by one.
  let expiries = Array.from(
    { length: ENTRIES_AT_START },
    (_, index) => startMs + (index / ENTRIES_AT_START) * LIFETIME_MS,
  );
  return {
    name: 'page-cache',
    weight: 12,
    next(atMs) {
      expiries = expiries.filter((expiry) => expiry > atMs);
      const isHit = random.chance(0.82);
      if (!isHit) expiries.push(atMs + LIFETIME_MS);
      return random.chance(0.35) ? length(expiries.length) : lookup(random, isHit);
    },
  };
}

function lookup(random: Random, isHit: boolean): LogLine {
  return {
    eventName: 'LogCacheLookup',
    severityNumber: SEVERITY.debug,
    body: isHit ? 'Cache hit' : 'Cache miss',
    attributes: { key: `page-${random.between(1, 900)}`, isHit, ...source('src/cache/page-cache.ts', 112) },
  };
}

function length(cacheLength: number): LogLine {
  return {
    eventName: 'ProbeCacheLength',
    severityNumber: SEVERITY.info,
    body: 'Cache length read at a breakpoint probe',
    attributes: { cacheLength, ...source('src/cache/page-cache.ts', 118) },
  };
}
