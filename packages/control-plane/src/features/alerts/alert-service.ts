import {
  type Account,
  type Alert,
  type AlertCourse,
  type AlertDocument,
  type AlertEvent,
  canonicalJson,
} from '@lookout/contract';
import type { Kysely } from 'kysely';
import type { Page } from '../../lib/cursor.ts';
import { newId } from '../../lib/id.ts';
import { notFound, ProblemError, staleVersion } from '../../lib/problem-error.ts';
import type { ProbeLookup } from '../../ports.ts';
import type { Database } from '../../store/database.ts';
import type { Change, Changes } from '../changes/changes.ts';
import { ensureEnvironment } from '../rip-cord/environment-store.ts';
import type { AlertRunner } from './alert-runner.ts';
import {
  type AlertRef,
  countAlerts,
  deleteAlert,
  findAlert,
  listAlertEvents,
  listAlerts,
  listFollowers,
  type StoredAlert,
  saveAlert,
  setFollowed,
} from './alert-store.ts';
import { requireSeen } from './require-seen.ts';
import { waiting } from './tell-turn.ts';
import type { WatchAt, WatchedMetrics } from './watched-metrics.ts';

/** As many alerts as one environment may have. */
const MAX_ALERTS = 200;

/** An alert at the version that its editor loaded. */
export interface AlertAt extends AlertRef {
  readonly expectedVersion: number;
}

/** Moments as the API writes them. */
interface Range {
  readonly from: string;
  readonly to: string;
}

interface AlertDependencies {
  readonly database: Kysely<Database>;
  readonly changes: Changes;
  readonly metrics: WatchedMetrics;
  readonly probes: Pick<ProbeLookup, 'plansOf'>;
  readonly runner: AlertRunner;
}

/** Keeps the alerts of an environment, and shows what they saw. */
export class AlertService {
  readonly #from: AlertDependencies;

  constructor(from: AlertDependencies) {
    this.#from = from;
  }

  async list(account: Account, environment: string): Promise<{ items: Alert[] }> {
    const { database } = this.#from;
    const [alerts, followers] = await Promise.all([
      listAlerts(database, environment),
      listFollowers(database, environment),
    ]);
    return { items: alerts.map((alert) => this.#toAlert(alert, followers.get(alert.id) ?? [], account)) };
  }

  /** Throws 404 when there is none. */
  async get(account: Account, ref: AlertRef): Promise<Alert> {
    const { database } = this.#from;
    const alert = await load(database, ref);
    const followers = await listFollowers(database, ref.environment);
    return this.#toAlert(alert, followers.get(alert.id) ?? [], account);
  }

  async create(account: Account, environment: string, document: AlertDocument): Promise<Alert> {
    const { changes } = this.#from;
    const at = { environment, watch: document.watch };
    await this.#requireWatchable(account, at);
    const band = await this.#prepared(at);
    const ref = { environment, alertId: newId('alr') };
    await changes.make(async (change) => {
      await requireRoom(change, environment);
      await saveAlert(change.transaction, {
        ...{ id: ref.alertId, environment, version: 1, document, band },
        author: { id: account.id, name: account.name },
        state: waiting(change.at),
        updatedAt: change.at,
      });
      await setFollowed(change.transaction, { alertId: ref.alertId, accountId: account.id }, true);
      putOnRecord(change, ref, { verb: 'created', by: account, after: document });
    });
    return this.get(account, ref);
  }

  /** Throws 412 when it was changed in the meantime. What watches something else now begins anew. */
  async update(account: Account, at: AlertAt, document: AlertDocument): Promise<Alert> {
    const { database, changes } = this.#from;
    const known = await load(database, at);
    const isSameWatch = canonicalJson(known.document.watch) === canonicalJson(document.watch);
    const watchAt = { environment: at.environment, watch: document.watch };
    if (!isSameWatch) await this.#requireWatchable(account, watchAt);
    const band = isSameWatch ? known.band : await this.#prepared(watchAt);
    await changes.make(async (change) => {
      const before = await loadToChange(change, at);
      const goesOn = isSameWatch && before.document.isEnabled;
      await saveAlert(change.transaction, {
        ...before,
        ...{ document, band, version: before.version + 1, updatedAt: change.at },
        state: goesOn ? before.state : waiting(change.at),
      });
      putOnRecord(change, at, { verb: 'changed', by: account, before: before.document, after: document });
    });
    return this.get(account, at);
  }

  /** Refuses as `update` does. */
  async delete(account: Account, at: AlertAt): Promise<void> {
    await this.#from.changes.make(async (change) => {
      const before = await loadToChange(change, at);
      await deleteAlert(change.transaction, at.alertId);
      putOnRecord(change, at, { verb: 'deleted', by: account, before: before.document });
    });
  }

  async follow(account: Account, ref: AlertRef, isFollowed: boolean): Promise<Alert> {
    await load(this.#from.database, ref);
    await this.#from.changes.make(async (change) => {
      await setFollowed(change.transaction, { alertId: ref.alertId, accountId: account.id }, isFollowed);
    });
    return this.get(account, ref);
  }

  async events(
    ref: AlertRef,
    page: { cursor?: string | undefined; limit: number },
  ): Promise<Page<AlertEvent>> {
    await load(this.#from.database, ref);
    return listAlertEvents(this.#from.database, ref.alertId, page);
  }

  async course(ref: AlertRef, range: Range): Promise<AlertCourse> {
    const { environment, document, band } = await load(this.#from.database, ref);
    const at = { environment, watch: document.watch };
    return { ...(await this.#from.metrics.course(at, millisecondsOf(range), band)), untrained: null };
  }

  /** What an alert that nobody has made yet would have seen. A stretch that trains nothing is said in the answer. */
  async preview(account: Account, at: WatchAt, range: Range): Promise<AlertCourse> {
    await this.#requireWatchable(account, at);
    const { metrics } = this.#from;
    let untrained: string | null = null;
    const band = await metrics.train(at).catch((error: unknown) => {
      if (!(error instanceof ProblemError)) throw error;
      untrained = error.message;
      return null;
    });
    return { ...(await metrics.course(at, millisecondsOf(range), band)), untrained };
  }

  async #requireWatchable(account: Account, at: WatchAt): Promise<void> {
    await requireProbe(this.#from.database, at);
    await requireSeen(account, at, this.#from.probes);
  }

  /** What an alert must know before it can look: its band, if it is to have one. */
  async #prepared(at: WatchAt) {
    this.#from.metrics.requireWindow(at);
    return this.#from.metrics.train(at);
  }

  #toAlert(alert: StoredAlert, followers: readonly string[], reader: Account): Alert {
    return {
      ...alert,
      reading: alert.document.isEnabled ? this.#from.runner.readingOf(alert.id) : null,
      isFollowed: followers.includes(reader.id),
      followers: followers.length,
    };
  }
}

function millisecondsOf(range: Range): { from: number; to: number } {
  const [from, to] = [Date.parse(range.from), Date.parse(range.to)];
  if (from < to) return { from, to };
  throw new ProblemError('invalid-input', 'The range is empty: "from" must be before "to".');
}

async function load(database: Kysely<Database>, ref: AlertRef): Promise<StoredAlert> {
  const alert = await findAlert(database, ref);
  if (!alert) throw notFound('alert', ref.alertId);
  return alert;
}

async function loadToChange(change: Change, at: AlertAt): Promise<StoredAlert> {
  const alert = await load(change.transaction, at);
  if (alert.version !== at.expectedVersion) throw staleVersion('alert', alert.version);
  return alert;
}

async function requireProbe(
  database: Kysely<Database>,
  { environment, watch: { probeId } }: WatchAt,
): Promise<void> {
  const row = await database
    .selectFrom('probe')
    .select('id')
    .where('id', '=', probeId)
    .where('environment', '=', environment)
    .executeTakeFirst();
  if (!row) throw notFound('probe', probeId);
}

async function requireRoom(change: Change, environment: string): Promise<void> {
  await ensureEnvironment(change.transaction, environment);
  if ((await countAlerts(change.transaction, environment)) < MAX_ALERTS) return;
  throw new ProblemError(
    'conflict',
    `${environment} has ${MAX_ALERTS} alerts, the most there may be. Delete one first.`,
  );
}

interface Deed {
  readonly verb: 'created' | 'changed' | 'deleted';
  readonly by: Account;
  readonly before?: AlertDocument;
  readonly after?: AlertDocument;
}

function putOnRecord(change: Change, { environment, alertId }: AlertRef, deed: Deed): void {
  const { verb, by, before = null, after = null } = deed;
  const title = (after ?? before)?.title ?? '';
  change.effects.alerts.set(alertId, environment);
  change.audit({
    action: `alert.${verb}`,
    subject: { kind: 'alert', id: alertId, environment },
    text: `${by.name} ${verb} the alert “${title}”.`,
    before,
    after,
  });
}
