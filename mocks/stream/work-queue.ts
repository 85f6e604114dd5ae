import type { LogLine, Service } from './log-line.ts';
import { SEVERITY, source } from './log-line.ts';
import type { Random } from './random.ts';

const DEPTH_LIMIT = 120;
/** A burst of work comes and goes with this period. */
const PERIOD_MS = 240_000;
const KINDS = ['thumbnail', 'email', 'index'] as const;

/** A work queue whose depth swells and drains, and warns over its limit. */
export function createWorkQueue(random: Random): Service {
  let depth = 24;
  return {
    name: 'work-queue',
    weight: 12,
    next(atMs) {
      const pressure = Math.sin((2 * Math.PI * atMs) / PERIOD_MS);
      const isEnqueue = depth === 0 || random.chance(0.5 + 0.18 * pressure);
      depth += isEnqueue ? random.between(1, 3) : -Math.min(depth, random.between(1, 3));
      return isEnqueue
        ? work('LogEnqueueWork', 'Work enqueued', {
            depth,
            'work.kind': random.pick(KINDS),
            ...source(FILE, 64),
          })
        : work('LogDequeueWork', 'Work dequeued', {
            depth,
            'work.kind': random.pick(KINDS),
            ...source(FILE, 88),
          });
    },
  };
}

const FILE = 'src/queue/work-queue.ts';

function work(eventName: string, body: string, attributes: LogLine['attributes']): LogLine {
  const isOver = Number(attributes.depth) > DEPTH_LIMIT;
  return { eventName, body, attributes, severityNumber: isOver ? SEVERITY.warn : SEVERITY.info };
}
