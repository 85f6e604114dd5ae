import { defineLogEvent } from '../log-event.ts';
import { poisson } from '../workload.ts';
import type { DemoService } from './service.ts';

const ENTRY_LIFETIME_MS = 30 * 60_000;

/**
 * A cache keyed by a request parameter, its entries expiring 30 minutes after they were made: it grows with
 * every new parameter. Its own code never logs its length; `BreakpointCacheLength` is what a breakpoint probe adds.
 */
export const productCache: DemoService = {
  name: 'product-cache',
  start({ logger, tracer, meter }, random) {
    const logCacheLookup = defineLogEvent(logger, 'LogCacheLookup', {
      severity: 'DEBUG',
      message: 'Looked up {key}: hit={isHit}',
    });
    const logCacheEvict = defineLogEvent(logger, 'LogCacheEvict', {
      message: 'Evicted {key} after {ageMs} ms',
    });
    const breakpoint = defineLogEvent(logger, 'BreakpointCacheLength', {
      message: 'cache.size = {cacheLength}',
    });
    const cache = new Map<string, number>();
    meter
      .createObservableGauge('cache.memory', { unit: 'By' })
      .addCallback((gauge) => gauge.observe(cache.size * 512));

    const lookUp = () =>
      tracer.startActiveSpan('cache lookup', (span) => {
        const key = `product-${Math.floor(random() ** 2 * 5000)}`;
        const isHit = cache.has(key);
        cache.set(key, cache.get(key) ?? Date.now());
        logCacheLookup({ key, isHit });
        span.end();
      });
    const evict = () => {
      const [oldest] = cache;
      if (!oldest || Date.now() - oldest[1] < ENTRY_LIFETIME_MS) return;
      cache.delete(oldest[0]);
      logCacheEvict({ key: oldest[0], ageMs: Date.now() - oldest[1] });
    };
    return [
      poisson(random, 22, lookUp),
      poisson(random, 22, evict),
      poisson(random, 1, () => breakpoint({ cacheLength: cache.size })),
    ];
  },
};
