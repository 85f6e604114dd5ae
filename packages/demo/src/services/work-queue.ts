import { defineLogEvent } from '../log-event.ts';
import { incident, poisson } from '../workload.ts';
import type { DemoService } from './service.ts';

const DEPTH_LIMIT = 400;
const ARRIVALS_PER_SECOND = 10;

/** A work queue whose consumer stalls now and then, so that its depth climbs over the limit. */
export const workQueue: DemoService = {
  name: 'work-queue',
  start({ logger, tracer, meter }, random) {
    const logEnqueue = defineLogEvent(logger, 'LogEnqueueWork', { message: 'Enqueued, depth {depth}' });
    const logDequeue = defineLogEvent(logger, 'LogDequeueWork', {
      message: 'Dequeued after {waitMs} ms, depth {depth}',
    });
    const logOverLimit = defineLogEvent(logger, 'LogQueueOverLimit', {
      severity: 'WARN',
      message: 'Queue depth {depth} is over the limit of {limit}',
    });
    const queue: number[] = [];
    meter.createObservableGauge('queue.depth').addCallback((gauge) => gauge.observe(queue.length));
    const isConsumerStalled = incident(150, 45, 60);

    const enqueue = () => {
      queue.push(Date.now());
      logEnqueue({ depth: queue.length });
      if (queue.length > DEPTH_LIMIT) logOverLimit({ depth: queue.length, limit: DEPTH_LIMIT });
    };
    const dequeue = () =>
      tracer.startActiveSpan('work', (span) => {
        const enqueuedAt = queue.shift();
        if (enqueuedAt !== undefined) logDequeue({ depth: queue.length, waitMs: Date.now() - enqueuedAt });
        span.end();
      });
    return [
      poisson(random, ARRIVALS_PER_SECOND, enqueue),
      poisson(random, () => (isConsumerStalled() ? 1 : ARRIVALS_PER_SECOND * 1.6), dequeue),
    ];
  },
};
