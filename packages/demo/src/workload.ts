import type { Random } from './random.ts';

/** Something that runs until it is stopped. */
export interface Running {
  stop(): void;
}

/**
 * Calls `act` about `perSecond` times a second with exponentially distributed gaps, as independent requests
 * arrive. Falls behind rather than bursting when the machine is busy.
 */
export function poisson(random: Random, perSecond: number | (() => number), act: () => void): Running {
  let timer: NodeJS.Timeout | undefined;
  const next = () => {
    const rate = typeof perSecond === 'number' ? perSecond : perSecond();
    const gap = (-Math.log(1 - random()) / Math.max(rate, 0.001)) * 1000;
    timer = setTimeout(
      () => {
        act();
        next();
      },
      Math.min(gap, 60_000),
    );
  };
  next();
  return { stop: () => clearTimeout(timer) };
}

/**
 * Incidents that come and go: true for `lastsSeconds` out of every `everySeconds`, starting at `offsetSeconds`
 * after the process began, so that a visitor meets one soon and each service has its own.
 */
export function incident(everySeconds: number, lastsSeconds: number, offsetSeconds: number): () => boolean {
  const start = Date.now() / 1000 + offsetSeconds;
  return () => {
    const since = Date.now() / 1000 - start;
    return since >= 0 && since % everySeconds < lastsSeconds;
  };
}
