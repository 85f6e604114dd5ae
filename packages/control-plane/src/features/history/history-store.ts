import type { EnvironmentEvent, Marker, PersonRef, ProbeEvent, Timestamp } from '@lookout/contract';
import type { Kysely } from 'kysely';
import { cutPage, decodeCursor, type Page } from '../../lib/cursor.ts';
import type { Database } from '../../store/database.ts';
import type { ProbeEventTable } from '../../store/tables.ts';

/** Kinds of events that a chart marks: those that change what a probe does. */
const MARKED = [
  'rolled-out',
  'switched-on',
  'switched-off',
  'rip-cord-pulled',
  'rip-cord-released',
  'tripped',
  'expired',
];
const MAX_MARKERS = 500;

type EventRow = ProbeEventTable & { person_name: string | null };

/** Writes one entry of a probe's history. */
export async function insertEvent(database: Kysely<Database>, event: ProbeEvent): Promise<void> {
  const { probeId, person, ...rest } = event;
  await database
    .insertInto('probe_event')
    .values({ ...rest, probe_id: probeId, account_id: person?.id ?? null })
    .execute();
}

/** The history of a probe, newest first. */
export async function listEvents(
  database: Kysely<Database>,
  probeId: string,
  page: { cursor?: string | undefined; limit: number },
): Promise<Page<ProbeEvent>> {
  let query = eventsOf(database, probeId)
    .orderBy('probe_event.id', 'desc')
    .limit(page.limit + 1);
  if (page.cursor) query = query.where('probe_event.id', '<', decodeCursor(page.cursor, 1)[0] ?? '');
  return cutPage(await query.execute(), page.limit, { item: toEvent, cursor: (row) => [row.id] });
}

/** What happened to the probes of an environment, newest first. */
export async function listEventsIn(
  database: Kysely<Database>,
  environment: string,
  page: { cursor?: string | undefined; limit: number },
): Promise<Page<EnvironmentEvent>> {
  let query = database
    .selectFrom('probe_event')
    .innerJoin('probe', 'probe.id', 'probe_event.probe_id')
    .leftJoin('account', 'account.id', 'probe_event.account_id')
    .selectAll('probe_event')
    .select(['account.name as person_name', 'probe.document'])
    .where('probe.environment', '=', environment)
    .orderBy('probe_event.id', 'desc')
    .limit(page.limit + 1);
  if (page.cursor) query = query.where('probe_event.id', '<', decodeCursor(page.cursor, 1)[0] ?? '');
  return cutPage(await query.execute(), page.limit, {
    item: (row) => ({ ...toEvent(row), probeTitle: (JSON.parse(row.document) as { title: string }).title }),
    cursor: (row) => [row.id],
  });
}

/** Moments at which a probe's doing changed, for its charts, oldest first. */
export async function listMarkers(
  database: Kysely<Database>,
  probeId: string,
  range: { from: Timestamp; to: Timestamp },
): Promise<Marker[]> {
  const rows = await eventsOf(database, probeId)
    .where('probe_event.kind', 'in', MARKED)
    .where('probe_event.at', '>=', range.from)
    .where('probe_event.at', '<=', range.to)
    .orderBy('probe_event.id', 'desc')
    .limit(MAX_MARKERS)
    .execute();
  return rows.reverse().map((row) => ({ at: row.at, label: row.text, person: row.person_name }));
}

function eventsOf(database: Kysely<Database>, probeId: string) {
  return database
    .selectFrom('probe_event')
    .leftJoin('account', 'account.id', 'probe_event.account_id')
    .selectAll('probe_event')
    .select('account.name as person_name')
    .where('probe_event.probe_id', '=', probeId);
}

function toEvent(row: EventRow): ProbeEvent {
  return {
    id: row.id,
    probeId: row.probe_id,
    at: row.at,
    kind: row.kind as ProbeEvent['kind'],
    person: toPerson(row),
    revision: row.revision,
    text: row.text,
  };
}

function toPerson(row: EventRow): PersonRef | null {
  return row.account_id && row.person_name ? { id: row.account_id, name: row.person_name } : null;
}
