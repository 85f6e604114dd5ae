import type {
  Alert,
  AlertCourse,
  AlertDocument,
  AlertEvent,
  AlertWatch,
  MetricBucket,
  NormalBand,
  PersonRef,
} from '@lookout/contract';
import { firingsOf, stepAlert, trainBand, turnOf, type WindowEnds, windowValues } from '@lookout/governance';
import type { Context } from './context.ts';
import { invalid, notFound } from './problem-error.ts';

interface AlertRef {
  readonly environment: string;
  readonly alertId: string;
}

type StoredAlert = Omit<Alert, 'probeTitle' | 'isFollowed' | 'followers' | 'reading'>;

/** The buckets of the series that a watch wants, added up. */
export type ReadBuckets = (
  watch: AlertWatch,
  range: { from: number; to: number },
) => {
  readonly unit: string;
  readonly buckets: readonly MetricBucket[];
};

const STEP_MS = 10_000;
const MINUTE_MS = 60_000;

/** Alerts of every environment, looked at whenever somebody reads them. */
export class AlertStore {
  readonly #context: Context;
  readonly #alerts = new Map<string, StoredAlert>();
  readonly #followers = new Map<string, Set<string>>();
  readonly #events = new Map<string, AlertEvent[]>();

  constructor(context: Context) {
    this.#context = context;
  }

  list(environment: string): StoredAlert[] {
    const found = [...this.#alerts.values()].filter((one) => one.environment === environment);
    return found.sort((a, b) => a.document.title.localeCompare(b.document.title));
  }

  get({ environment, alertId }: AlertRef): StoredAlert {
    const alert = this.#alerts.get(alertId);
    if (alert?.environment !== environment) throw notFound('alert');
    return alert;
  }

  create(
    environment: string,
    made: { document: AlertDocument; band: NormalBand | null; by: PersonRef },
  ): StoredAlert {
    const { document, band, by } = made;
    const updatedAt = this.#context.timestamp();
    const author = { id: by.id, name: by.name };
    const state = { kind: 'waiting', since: updatedAt } as const;
    const id = this.#context.id('alr');
    this.follow(id, by.id, true);
    return this.#put({ id, environment, version: 1, document, band, state, author, updatedAt });
  }

  update(ref: AlertRef, document: AlertDocument, band: NormalBand | null): StoredAlert {
    const before = this.get(ref);
    const updatedAt = this.#context.timestamp();
    const isSameWatch = JSON.stringify(before.document.watch) === JSON.stringify(document.watch);
    const goesOn = isSameWatch && before.document.isEnabled;
    const state = goesOn ? before.state : ({ kind: 'waiting', since: updatedAt } as const);
    return this.#put({ ...before, version: before.version + 1, document, band, state, updatedAt });
  }

  delete({ alertId }: AlertRef): void {
    this.#alerts.delete(alertId);
  }

  follow(alertId: string, accountId: string, isFollowed: boolean): void {
    const followers = this.#followers.get(alertId) ?? new Set();
    if (isFollowed) followers.add(accountId);
    else followers.delete(accountId);
    this.#followers.set(alertId, followers);
  }

  followersOf(alertId: string): ReadonlySet<string> {
    return this.#followers.get(alertId) ?? new Set();
  }

  eventsOf(alertId: string): readonly AlertEvent[] {
    return this.#events.get(alertId) ?? [];
  }

  /** What an alert sees now; what follows from it is remembered. */
  look(alert: StoredAlert, read: ReadBuckets): Pick<Alert, 'state' | 'reading'> {
    if (!alert.document.isEnabled) return { state: alert.state, reading: null };
    const end = Math.floor(this.#context.now() / STEP_MS) * STEP_MS;
    const [seen] = valuesOf(alert.document.watch, { from: end, to: end, stepMs: STEP_MS }, read);
    const value = seen?.value ?? null;
    const state = stepAlert(alert.state, { at: end, value }, expectationOf(alert.document.watch, alert.band));
    const turn = turnOf(alert.state, state);
    if (turn) {
      const id = this.#context.id('aev');
      const text = `“${alert.document.title}” is ${turn}.`;
      const event = { id, alertId: alert.id, at: this.#context.timestamp(), turn, value, text };
      this.#events.set(alert.id, [event, ...this.eventsOf(alert.id)]);
    }
    if (state !== alert.state) this.#put({ ...alert, state });
    return { state, reading: { at: new Date(end).toISOString(), value } };
  }

  #put(alert: StoredAlert): StoredAlert {
    this.#alerts.set(alert.id, alert);
    this.#context.publish({ type: 'alert', environment: alert.environment, alertId: alert.id });
    return alert;
  }
}

/** What was usual in the stretch that a watch names; refuses one that trains nothing. */
export function trained(watch: AlertWatch, read: ReadBuckets): NormalBand | null {
  if (watch.condition.kind !== 'normal') return null;
  const { trainedOn, sensitivity } = watch.condition;
  const stepMs = watch.windowMinutes * MINUTE_MS;
  const ends = { from: Date.parse(trainedOn.from) + stepMs, to: Date.parse(trainedOn.to), stepMs };
  const values = valuesOf({ ...watch, absent: 'unknown' }, ends, read);
  const band = trainBand(values, sensitivity);
  if (band) return band;
  throw invalid(400, 'The stretch has too few whole windows with values, and 10 are needed.');
}

/** What a watch would have seen over a range. */
export function courseOf(
  watch: AlertWatch,
  range: { from: string; to: string },
  { band, read }: { band: NormalBand | null; read: ReadBuckets },
): Omit<AlertCourse, 'untrained'> {
  const [from, to] = [Date.parse(range.from), Date.parse(range.to)];
  const stepMs = Math.max(1, Math.ceil((to - from) / 500 / STEP_MS)) * STEP_MS;
  const ends = { from: Math.floor(from / stepMs) * stepMs + stepMs, to, stepMs };
  const values = valuesOf(watch, ends, read);
  return {
    ...range,
    unit: read(watch, { from, to }).unit,
    values: values.map(({ at, value }) => [at, value]),
    band,
    firings: firingsOf(values, expectationOf(watch, band)).map((firing) => ({
      from: new Date(firing.from).toISOString(),
      to: firing.to === null ? null : new Date(firing.to).toISOString(),
    })),
  };
}

function expectationOf({ condition, holdMinutes }: AlertWatch, band: NormalBand | null) {
  return { condition, holdMinutes, band };
}

function valuesOf(watch: AlertWatch, ends: WindowEnds, read: ReadBuckets) {
  const from = ends.from - watch.windowMinutes * MINUTE_MS;
  return windowValues(read(watch, { from, to: ends.to }).buckets, watch, ends);
}
