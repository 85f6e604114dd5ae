import type { AuditEntry, AuditFilter, AuditSummary } from '@lookout/contract';
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { cutPage, decodeCursor, type Page } from '../../lib/cursor.ts';
import type { Database } from '../../store/database.ts';
import { toEntry } from './audit-row.ts';
import type { AuditEntryTable } from './audit-tables.ts';

/** Which environments' entries somebody may read: all and those of no environment, or these only. */
export type AuditReach = 'everything' | readonly string[];

const PAGE_ROWS = 500;

const SAYING = ['text', 'actor_name', 'subject_id', 'action'];
const SAYING_AS_JSON = ['before', 'after'];

type Query = SelectQueryBuilder<Database, 'audit_entry', AuditEntryTable>;

/** One page of the log, newest first. */
export async function listAudit(
  database: Kysely<Database>,
  search: { filter: AuditFilter; reach: AuditReach },
  page: { cursor?: string | undefined; limit: number },
): Promise<Page<AuditSummary>> {
  let query = select(database, search)
    .orderBy('sequence', 'desc')
    .limit(page.limit + 1);
  if (page.cursor) query = query.where('sequence', '<', sequenceIn(page.cursor));
  return cutPage(await query.execute(), page.limit, {
    item: (row) => toSummary(toEntry(row)),
    cursor: ({ sequence }) => [String(sequence)],
  });
}

/** One entry with what changed; undefined when there is none, or none that somebody may read. */
export async function findAudit(
  database: Kysely<Database>,
  sequence: number,
  reach: AuditReach,
): Promise<AuditEntry | undefined> {
  const row = await select(database, { filter: {}, reach })
    .where('sequence', '=', sequence)
    .executeTakeFirst();
  return row && toEntry(row);
}

/** Every entry behind `after` that a filter takes, oldest first, a page at a time: the log may be larger than the memory. */
export async function* readAudit(
  database: Kysely<Database>,
  { after: from = 0, ...search }: { filter: AuditFilter; reach: AuditReach; after?: number },
): AsyncGenerator<AuditEntry[]> {
  let after = from;
  for (;;) {
    const rows = await select(database, search)
      .where('sequence', '>', after)
      .orderBy('sequence')
      .limit(PAGE_ROWS)
      .execute();
    if (rows.length > 0) yield rows.map(toEntry);
    after = rows.at(-1)?.sequence ?? after;
    if (rows.length < PAGE_ROWS) return;
  }
}

function select(
  database: Kysely<Database>,
  { filter, reach }: { filter: AuditFilter; reach: AuditReach },
): Query {
  let query: Query = database.selectFrom('audit_entry').selectAll();
  if (reach !== 'everything') query = query.where('environment', 'in', [...reach, '']);
  if (filter.person) query = query.where('actor_id', '=', filter.person);
  if (filter.environment) query = query.where('environment', '=', filter.environment);
  if (filter.subject) query = query.where('subject_id', '=', filter.subject);
  if (filter.from) query = query.where('at', '>=', filter.from);
  if (filter.to) query = query.where('at', '<=', filter.to);
  return withWords(withAction(query, filter.action), filter.text);
}

function withAction(query: Query, action: string | undefined): Query {
  if (!action) return query;
  const beginning = `${escapeLike(action)}.%`;
  return query.where(sql<boolean>`(action = ${action} or action like ${beginning} escape '\\')`);
}

/** Words of who, what and of what was before and after, which is where the names of things stand. */
function withWords(query: Query, text: string | undefined): Query {
  if (!text) return query;
  const says = (column: string, words: string) =>
    sql<boolean>`lower(${sql.ref(column)}) like ${`%${escapeLike(words.toLowerCase())}%`} escape '\\'`;
  return query.where(({ or }) =>
    or([
      ...SAYING.map((column) => says(column, text)),
      ...SAYING_AS_JSON.map((column) => says(column, JSON.stringify(text).slice(1, -1))),
    ]),
  );
}

function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, (character) => `\\${character}`);
}

function toSummary({ before: _before, after: _after, ...summary }: AuditEntry): AuditSummary {
  return summary;
}

function sequenceIn(cursor: string): number {
  return Number(decodeCursor(cursor, 1)[0]) || 0;
}
