import { createFileHasher } from './file-hasher.ts';
import { createLauncher } from './launcher.ts';
import type { EmittedLine, Service } from './log-line.ts';
import { createPageCache } from './page-cache.ts';
import { Random } from './random.ts';
import { createWelcomePage } from './welcome-page.ts';
import { createWorkQueue } from './work-queue.ts';

/** The demo services speaking together at a steady rate, reproducibly from a seed. */
export class SyntheticStream {
  readonly #random: Random;
  readonly #services: readonly Service[];
  readonly #recordsPerSecond: number;
  #owed = 0;

  constructor(options: { seed: number; recordsPerSecond: number; startMs: number }) {
    this.#random = new Random(options.seed);
    this.#recordsPerSecond = options.recordsPerSecond;
    this.#services = [
      createWelcomePage(this.#random),
      createPageCache(this.#random, options.startMs),
      createFileHasher(this.#random),
      createWorkQueue(this.#random),
      createLauncher(this.#random),
    ];
  }

  /** What the services emit from `fromMs` until `toMs`, in order. */
  emit(fromMs: number, toMs: number): EmittedLine[] {
    this.#owed += ((toMs - fromMs) / 1000) * this.#recordsPerSecond;
    const count = Math.floor(this.#owed);
    this.#owed -= count;
    return Array.from({ length: count }, (_, index) => {
      const atMs = fromMs + ((index + this.#random.next()) / count) * (toMs - fromMs);
      const service = this.#choose();
      return { atMs, service: service.name, traceId: this.#random.hex(32), line: service.next(atMs) };
    });
  }

  #choose(): Service {
    const total = this.#services.reduce((sum, service) => sum + service.weight, 0);
    let ticket = this.#random.next() * total;
    const chosen = this.#services.find((service) => {
      ticket -= service.weight;
      return ticket < 0;
    });
    return chosen ?? this.#services[0]!;
  }
}
