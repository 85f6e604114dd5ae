import { endpoints, mayDo, type TapFrame } from '@lookout/contract';
import { maskStratum } from '@lookout/engine';
import type { Router } from '../../http/router.ts';
import type { Clock } from '../../lib/clock.ts';
import type { ConfigSource, EventBus } from '../../ports.ts';
import type { AgentBook } from '../agents/agent-book.ts';
import { drawPipe } from './pipe.ts';
import { VolumeBook } from './volume-book.ts';

export interface StreamsOptions {
  readonly book: AgentBook;
  readonly configs: ConfigSource;
  readonly bus: EventBus;
  readonly clock: Clock;
}

const PULSE_MS = 1_000;

/** What flows through every environment: volumes by line of code, and the live pulse of the pipe. */
export class Streams {
  readonly #options: StreamsOptions;
  readonly #volumes = new Map<string, VolumeBook>();
  readonly #timer: NodeJS.Timeout;

  constructor(options: StreamsOptions) {
    this.#options = options;
    this.#timer = setInterval(() => this.#pulse(), PULSE_MS);
  }

  add({ header }: TapFrame): void {
    const volumes = this.#volumes.get(header.environment) ?? new VolumeBook();
    this.#volumes.set(header.environment, volumes);
    volumes.add(header, this.#options.clock.now());
  }

  register(router: Router): void {
    router.route(endpoints.getStreams, ({ account, params, query }) => {
      const { environment } = params;
      const volumes = this.#volumes.get(environment)?.volumes(query.window, this.#options.clock.now()) ?? [];
      const isUnredacted = mayDo(account, 'view-unredacted', environment);
      return {
        environment,
        windowSeconds: query.window,
        volumes: isUnredacted ? volumes : volumes.map(maskStratum),
        pipe: this.#pipe(environment),
      };
    });
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #pulse(): void {
    for (const environment of this.#options.book.environments()) {
      this.#options.bus.publish({ type: 'pipe', pipe: this.#pipe(environment) });
    }
  }

  #pipe(environment: string) {
    return drawPipe(environment, { ...this.#options, now: this.#options.clock.now() });
  }
}
