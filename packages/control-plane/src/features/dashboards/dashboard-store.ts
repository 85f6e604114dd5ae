import { type Dashboard, DashboardDocument, type Timestamp } from '@lookout/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../store/database.ts';
import type { DashboardTable } from './dashboard-table.ts';

/** Names a dashboard. */
export interface DashboardRef {
  readonly environment: string;
  readonly dashboardId: string;
}

/** Dashboards of an environment by their titles. */
export async function listDashboards(database: Kysely<Database>, environment: string): Promise<Dashboard[]> {
  const rows = await select(database).where('dashboard.environment', '=', environment).execute();
  return rows.map(toDashboard).sort((a, b) => a.document.title.localeCompare(b.document.title));
}

/** One dashboard of an environment; undefined when there is none of this id. */
export async function findDashboard(
  database: Kysely<Database>,
  { environment, dashboardId }: DashboardRef,
): Promise<Dashboard | undefined> {
  const row = await select(database)
    .where('dashboard.environment', '=', environment)
    .where('dashboard.id', '=', dashboardId)
    .executeTakeFirst();
  return row && toDashboard(row);
}

/** Writes a dashboard: a new one, or the next version of one that exists. */
export async function saveDashboard(database: Kysely<Database>, dashboard: Dashboard): Promise<void> {
  const change = {
    version: dashboard.version,
    document: JSON.stringify(dashboard.document),
    updated_at: dashboard.updatedAt,
  };
  await database
    .insertInto('dashboard')
    .values({
      id: dashboard.id,
      environment: dashboard.environment,
      owner_id: dashboard.owner.id,
      ...change,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(change))
    .execute();
}

export async function deleteDashboard(database: Kysely<Database>, dashboardId: string): Promise<void> {
  await database.deleteFrom('dashboard').where('id', '=', dashboardId).execute();
}

/** How many dashboards an environment has. */
export async function countDashboards(database: Kysely<Database>, environment: string): Promise<number> {
  const row = await database
    .selectFrom('dashboard')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('environment', '=', environment)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function select(database: Kysely<Database>) {
  return database
    .selectFrom('dashboard')
    .innerJoin('account', 'account.id', 'dashboard.owner_id')
    .selectAll('dashboard')
    .select('account.name as owner_name');
}

function toDashboard(row: DashboardTable & { readonly owner_name: string }): Dashboard {
  return {
    id: row.id,
    environment: row.environment,
    version: row.version,
    document: DashboardDocument.parse(JSON.parse(row.document)),
    owner: { id: row.owner_id, name: row.owner_name },
    updatedAt: row.updated_at as Timestamp,
  };
}
