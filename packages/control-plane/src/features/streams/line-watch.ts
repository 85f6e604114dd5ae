import { type LineFact, LineFacts, ProbeTrial, readLogs } from '@lookout/engine';
import type { Clock } from '../../lib/clock.ts';
import type { ConfigSource } from '../../ports.ts';
import type { HeldFrame, TapHub } from '../tap/tap-hub.ts';

/** How often at most the sample is looked at, and at how many of its newest frames. */
const REST_MS = 3_000;
const MAX_FRAMES = 80;

type Watch = { readonly facts: LineFacts; configHash: string; lookedAt: number };

/** What the samples of the tap tell of lines of code. Looks when somebody asks, and only at what came since. */
export class LineWatch {
  readonly #hub: TapHub;
  readonly #configs: ConfigSource;
  readonly #clock: Clock;
  readonly #watches = new Map<string, Watch>();

  constructor(hub: TapHub, configs: ConfigSource, clock: Clock) {
    this.#hub = hub;
    this.#configs = configs;
    this.#clock = clock;
  }

  /** The fact of a line, given its names as they came. */
  of(environment: string): (line: { service: string; durableId: string }) => LineFact {
    const facts = this.#look(environment);
    return (line) => facts.of(line);
  }

  #look(environment: string): LineFacts {
    const now = this.#clock.now();
    const frames = this.#hub.recent(environment, now);
    const { config, hash } = this.#configs.current(environment);
    const watch = this.#watches.get(environment) ?? {
      facts: new LineFacts(),
      configHash: hash,
      lookedAt: 0,
    };
    const isOther = watch.configHash !== hash;
    // An environment that never sent a frame takes no memory.
    if (frames.length === 0 || (!isOther && now - watch.lookedAt < REST_MS)) return watch.facts;
    if (isOther) watch.facts.forgetProbes();
    const trial = new ProbeTrial(config, BigInt(now) * 1_000_000n);
    const fresh = frames.filter(({ at }) => isOther || at > watch.lookedAt);
    for (const frame of fresh.slice(-MAX_FRAMES)) lookAt(frame, watch.facts, trial);
    this.#watches.set(environment, { facts: watch.facts, configHash: hash, lookedAt: now });
    return watch.facts;
  }
}

function lookAt({ frame }: HeldFrame, facts: LineFacts, trial: ProbeTrial): void {
  const read = readLogs(frame.before);
  if (read.ok) facts.look(read.batch, trial);
}
