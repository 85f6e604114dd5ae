import { type Account, type Dashboard, type DashboardDocument, mayDo } from '@lookout/contract';
import type { Kysely } from 'kysely';
import { newId } from '../../lib/id.ts';
import { notFound, ProblemError, staleVersion } from '../../lib/problem-error.ts';
import type { Database } from '../../store/database.ts';
import type { Change, Changes } from '../changes/changes.ts';
import { ensureEnvironment } from '../rip-cord/environment-store.ts';
import {
  countDashboards,
  type DashboardRef,
  deleteDashboard,
  findDashboard,
  listDashboards,
  saveDashboard,
} from './dashboard-store.ts';

/** As many dashboards as one environment may have. */
const MAX_DASHBOARDS = 200;

/** A dashboard at the version that its editor loaded. */
export interface DashboardAt extends DashboardRef {
  readonly expectedVersion: number;
}

/** Keeps what people arranged to look at. A dashboard holds no telemetry: who looks at it sees what they may see. */
export class DashboardService {
  readonly #database: Kysely<Database>;
  readonly #changes: Changes;

  constructor(database: Kysely<Database>, changes: Changes) {
    this.#database = database;
    this.#changes = changes;
  }

  async list(environment: string): Promise<{ items: Dashboard[] }> {
    return { items: await listDashboards(this.#database, environment) };
  }

  /** Throws 404 when there is none. */
  get(ref: DashboardRef): Promise<Dashboard> {
    return load(this.#database, ref);
  }

  async create(account: Account, environment: string, document: DashboardDocument): Promise<Dashboard> {
    const owner = { id: account.id, name: account.name };
    const dashboardId = newId('dsh');
    await this.#changes.make(async (change) => {
      const { transaction, at } = change;
      await ensureEnvironment(transaction, environment);
      if ((await countDashboards(transaction, environment)) >= MAX_DASHBOARDS)
        throw new ProblemError(
          'conflict',
          `${environment} has ${MAX_DASHBOARDS} dashboards, the most there may be. Delete one first.`,
        );
      const dashboard = { id: dashboardId, environment, version: 1, document, owner, updatedAt: at };
      await saveDashboard(transaction, dashboard);
      putOnRecord(change, dashboard, { verb: 'created', by: account, after: document });
    });
    return this.get({ environment, dashboardId });
  }

  /** Throws 403 for others than its owner and administrators, and 412 when it was changed in the meantime. */
  async update(account: Account, at: DashboardAt, document: DashboardDocument): Promise<Dashboard> {
    await this.#changes.make(async (change) => {
      const before = await loadToChange(change, account, at);
      const version = before.version + 1;
      const dashboard = { ...before, version, document, updatedAt: change.at };
      await saveDashboard(change.transaction, dashboard);
      putOnRecord(change, dashboard, {
        verb: 'changed',
        by: account,
        before: before.document,
        after: document,
      });
    });
    return this.get(at);
  }

  /** Refuses as `update` does. */
  async delete(account: Account, at: DashboardAt): Promise<void> {
    await this.#changes.make(async (change) => {
      const before = await loadToChange(change, account, at);
      await deleteDashboard(change.transaction, at.dashboardId);
      putOnRecord(change, before, { verb: 'deleted', by: account, before: before.document });
    });
  }
}

async function load(database: Kysely<Database>, ref: DashboardRef): Promise<Dashboard> {
  const dashboard = await findDashboard(database, ref);
  if (!dashboard) throw notFound('dashboard', ref.dashboardId);
  return dashboard;
}

async function loadToChange(change: Change, account: Account, at: DashboardAt): Promise<Dashboard> {
  const dashboard = await load(change.transaction, at);
  const { owner, version } = dashboard;
  if (owner.id !== account.id && !mayDo(account, 'administer', at.environment))
    throw new ProblemError(
      'forbidden',
      `This dashboard is ${owner.name}’s. Duplicate it to arrange it in another way.`,
    );
  if (version !== at.expectedVersion) throw staleVersion('dashboard', version);
  return dashboard;
}

interface Deed {
  readonly verb: 'created' | 'changed' | 'deleted';
  readonly by: Account;
  readonly before?: DashboardDocument;
  readonly after?: DashboardDocument;
}

function putOnRecord(change: Change, { id, environment, document }: Dashboard, deed: Deed): void {
  const { verb, by, before = null, after = null } = deed;
  change.audit({
    action: `dashboard.${verb}`,
    subject: { kind: 'dashboard', id, environment },
    text: `${by.name} ${verb} the dashboard “${document.title}”.`,
    before,
    after,
  });
}
