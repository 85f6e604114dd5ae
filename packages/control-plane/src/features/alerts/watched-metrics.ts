import { type AlertCourse, type AlertWatch, MIN_TRAINED_WINDOWS, type NormalBand } from '@lookout/contract';
import { windowOf } from '@lookout/engine';
import { firingsOf, trainBand, type WindowEnds, type WindowValue, windowValues } from '@lookout/governance';
import { type Clock, timestamp } from '../../lib/clock.ts';
import { ProblemError } from '../../lib/problem-error.ts';
import type { ConfigSource } from '../../ports.ts';
import type { MetricStore, SeriesName } from '../metrics/metric-store.ts';
import { KEEP_MS } from '../metrics/resolution.ts';

export interface WatchedMetricsOptions {
  readonly store: Pick<MetricStore, 'seriesOf' | 'course'>;
  readonly configs: Pick<ConfigSource, 'current'>;
  readonly clock: Clock;
}

/** A watch where it watches. */
export interface WatchAt {
  readonly environment: string;
  readonly watch: AlertWatch;
}

/** How long after its end a window may still be on its way here: lateness, export and the next look. */
const ON_ITS_WAY_MS = 12_000;
/** Most buckets of single series that one look adds up. */
const MAX_BUCKETS = 3_000_000;
/** Most values in one course. */
const MAX_VALUES = 500;
const FINE = 10;
const COARSE = 60;
/** A window up to this long is looked at in the fine buckets. */
const FINE_MINUTES = 60;

/** Metrics as alerts look at them: the values of sliding windows, and what was usual in a stretch of time. */
export class WatchedMetrics {
  readonly #from: WatchedMetricsOptions;

  constructor(from: WatchedMetricsOptions) {
    this.#from = from;
  }

  /** The value of the newest window that is complete. */
  async newest(at: WatchAt): Promise<WindowValue> {
    const resolution = at.watch.windowMinutes <= FINE_MINUTES ? FINE : COARSE;
    const stepMs = resolution * 1000;
    const end = floor(this.#completeUntil(at), stepMs);
    const [value] = await this.#values(at.watch, { from: end, to: end, stepMs }, resolution);
    return value ?? { at: end, value: null };
  }

  /** The values over a range, and what would have been made of them. */
  async course(
    at: WatchAt,
    range: { readonly from: number; readonly to: number },
    band: NormalBand | null,
  ): Promise<Omit<AlertCourse, 'untrained'>> {
    const { watch } = at;
    const resolution = this.#resolutionFrom(range.from, watch);
    const ends = this.#endsIn(range, { at, resolution });
    const [series, values] = await Promise.all([this.#series(watch), this.#values(watch, ends, resolution)]);
    const { condition, holdMinutes } = watch;
    return {
      from: timestamp(range.from),
      to: timestamp(range.to),
      unit: series[0]?.unit ?? '1',
      values: values.map(({ at: end, value }) => [end, value]),
      band,
      firings: firingsOf(values, { condition, holdMinutes, band }).map(({ from, to }) => ({
        from: timestamp(from),
        to: to === null ? null : timestamp(to),
      })),
    };
  }

  /** What was usual in the stretch that the watch names; null when it names none. Throws 400 when too little is known of it. */
  async train(at: WatchAt): Promise<NormalBand | null> {
    const { watch } = at;
    const { condition, windowMinutes } = watch;
    if (condition.kind !== 'normal') return null;
    const stepMs = windowMinutes * 60_000;
    const from = Math.max(Date.parse(condition.trainedOn.from), this.#oldest()) + stepMs;
    const to = Math.min(Date.parse(condition.trainedOn.to), this.#completeUntil(at));
    const lived = livedThrough(
      await this.#values({ ...watch, absent: 'unknown' }, { from, to, stepMs }, COARSE),
    );
    const values =
      watch.absent === 'zero' ? lived.map(({ at: end, value }) => ({ at: end, value: value ?? 0 })) : lived;
    const band = trainBand(values, condition.sensitivity);
    if (band) return band;
    const known = values.filter(({ value }) => value !== null).length;
    throw new ProblemError(
      'invalid-input',
      `The stretch has ${known} whole windows of ${windowMinutes} min with values, and ${MIN_TRAINED_WINDOWS} are needed to know what is usual. Choose a longer or later stretch, or shorter windows.`,
      { errors: [{ pointer: '/watch/condition/trainedOn', message: 'too few windows with values' }] },
    );
  }

  /** Throws 400 when a window could end between two values of the probe, and so hold none of them. */
  requireWindow({ environment, watch }: WatchAt): void {
    const size = this.#windowMs(environment, watch.probeId);
    if (watch.windowMinutes * 60_000 >= size) return;
    throw new ProblemError(
      'invalid-input',
      `The probe gives a value every ${size / 60_000} min: a window of ${watch.windowMinutes} min would often hold none. Look at ${Math.ceil(size / 60_000)} min or more.`,
      { errors: [{ pointer: '/watch/windowMinutes', message: 'shorter than the windows of the probe' }] },
    );
  }

  #completeUntil({ environment, watch }: WatchAt): number {
    return this.#from.clock.now() - this.#windowMs(environment, watch.probeId) - ON_ITS_WAY_MS;
  }

  /** Before, there is nothing to be read. */
  #oldest(): number {
    return this.#from.clock.now() - KEEP_MS[COARSE];
  }

  /** How long the windows of a probe are that is rolled out; 0 of one that is not. */
  #windowMs(environment: string, probeId: string): number {
    const { probes } = this.#from.configs.current(environment).config;
    const plan = probes.find((probe) => probe.probeId === probeId)?.plan;
    return (plan && windowOf(plan)?.sizeMs) ?? 0;
  }

  #resolutionFrom(from: number, { windowMinutes }: AlertWatch): 10 | 60 {
    const oldest = from - windowMinutes * 60_000;
    const hasFine = oldest >= this.#from.clock.now() - KEEP_MS[FINE];
    return hasFine && windowMinutes <= FINE_MINUTES ? FINE : COARSE;
  }

  #endsIn(
    { from, to }: { readonly from: number; readonly to: number },
    { at, resolution }: { readonly at: WatchAt; readonly resolution: number },
  ): WindowEnds {
    const bucketMs = resolution * 1000;
    const stepMs = Math.max(1, Math.ceil((to - from) / MAX_VALUES / bucketMs)) * bucketMs;
    const until = Math.min(to, this.#completeUntil(at));
    return { from: floor(Math.max(from, this.#oldest()), stepMs) + stepMs, to: until, stepMs };
  }

  async #values(watch: AlertWatch, ends: WindowEnds, resolution: number): Promise<WindowValue[]> {
    const series = await this.#series(watch);
    const from = ends.from - watch.windowMinutes * 60_000;
    requireFew(series.length * ((ends.to - from) / (resolution * 1000)));
    const seriesIds = series.map(({ id }) => id);
    const buckets = await this.#from.store.course({ seriesIds, resolution, from, to: ends.to });
    return windowValues(buckets, watch, ends);
  }

  async #series({ probeId, metric, where }: AlertWatch): Promise<SeriesName[]> {
    const all = await this.#from.store.seriesOf(probeId, metric);
    const wanted = Object.entries(where);
    return all.filter(({ attributes }) => wanted.every(([key, value]) => attributes[key] === value));
  }
}

/** A look that adds up more than this would hold up everybody else. */
function requireFew(buckets: number): void {
  if (buckets <= MAX_BUCKETS) return;
  throw new ProblemError(
    'cannot-run',
    'There are too many series to add up over so long a time. Choose values of the keys, or a shorter time.',
  );
}

/** The windows since there was something: before, the probe was not there, and what is absent is not zero. */
function livedThrough(values: readonly WindowValue[]): readonly WindowValue[] {
  const first = values.findIndex(({ value }) => value !== null);
  return first < 0 ? [] : values.slice(first);
}

function floor(ms: number, stepMs: number): number {
  return Math.floor(ms / stepMs) * stepMs;
}
