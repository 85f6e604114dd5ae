import { randomUUID } from 'node:crypto';
import { createRandom } from './random.ts';
import { fileHasher } from './services/file-hasher.ts';
import { launcher } from './services/launcher.ts';
import { productCache } from './services/product-cache.ts';
import type { DemoService } from './services/service.ts';
import { welcomePage } from './services/welcome-page.ts';
import { workQueue } from './services/work-queue.ts';
import { createTelemetry } from './telemetry.ts';

export const demoServices: readonly DemoService[] = [
  welcomePage,
  productCache,
  fileHasher,
  workQueue,
  launcher,
];

/** A running demo. */
export interface Demo {
  /** Stops the workload and sends what is buffered. */
  stop(): Promise<void>;
}

/** Starts every demo service with its own SDK; together they emit about 200 log records a second. */
export function startDemo(seed = 1): Demo {
  const started = demoServices.map((service, index) => {
    const telemetry = createTelemetry(service.name, randomUUID());
    return { telemetry, running: service.start(telemetry, createRandom(seed + index)) };
  });
  return {
    stop: async () => {
      for (const { running } of started) for (const one of running) one.stop();
      await Promise.all(started.map(({ telemetry }) => telemetry.shutdown()));
    },
  };
}
