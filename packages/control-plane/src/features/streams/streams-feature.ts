import { endpoints, mayDo, type StreamVolume, type TapFrame } from '@lookout/contract';
import { maskStratum } from '@lookout/engine';
import type { Router } from '../../http/router.ts';
import type { Clock } from '../../lib/clock.ts';
import type { ConfigSource, EventBus } from '../../ports.ts';
import type { AgentBook } from '../agents/agent-book.ts';
import type { LineMemories } from './line-memories.ts';
import type { LineWatch } from './line-watch.ts';
import { drawPipe } from './pipe.ts';
import { type CountedVolume, VolumeBook } from './volume-book.ts';

export interface StreamsOptions {
  readonly book: AgentBook;
  readonly configs: ConfigSource;
  readonly bus: EventBus;
  readonly lines: LineMemories;
  readonly watch: LineWatch;
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
    this.#options.lines.note(header, this.#options.clock.now());
  }

  register(router: Router): void {
    router.route(endpoints.getStreams, ({ account, params, query }) => {
      const { environment } = params;
      const volumes = this.#describe(environment, query.window);
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

  #describe(environment: string, windowSeconds: number): StreamVolume[] {
    const { clock, lines, watch } = this.#options;
    const now = clock.now();
    const volumes = this.#volumes.get(environment)?.volumes(windowSeconds, now) ?? [];
    const [factOf, memory] = [watch.of(environment), lines.of(environment)];
    const toVolume = (volume: CountedVolume): StreamVolume => {
      const { sampled, distinct, probeIds } = factOf(volume);
      const seen = memory?.of(volume, now) ?? { isNew: false };
      return { ...volume, ...seen, sampled, distinct, probeIds: [...probeIds] };
    };
    return volumes.map(toVolume);
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
