import type { ProbeFlow } from '@lookout/contract';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Database } from '../../store/database.ts';
import type { SavingDayTable, SavingMarkTable } from './saving-tables.ts';

/** Fewer than the parameters that a statement may have. */
const ROWS_PER_STATEMENT = 100;

/** What came to a probe's day. */
export interface DayGain extends ProbeFlow {
  readonly environment: string;
  readonly probeId: string;
  /** A day of the calendar in UTC, such as `2026-11-23`. */
  readonly day: string;
  readonly activeSeconds: number;
}

/** The counters of a processor as far as the days have them. */
export interface CounterMark extends ProbeFlow {
  readonly agentId: string;
  readonly probeId: string;
  readonly revision: number;
}

/** What probes let in and out by day, in the database. */
export class SavingStore {
  readonly #database: Kysely<Database>;

  constructor(database: Kysely<Database>) {
    this.#database = database;
  }

  /** Adds to the days and moves the marks, both or neither: what was added is never added again. */
  async add(gains: readonly DayGain[], marks: readonly CounterMark[]): Promise<void> {
    await this.#database.transaction().execute(async (transaction) => {
      const environments = await environmentsOf(transaction, [...gains, ...marks]);
      // A processor speaks for the probes of its own environment.
      const own = gains.filter(({ probeId, environment }) => environments.get(probeId) === environment);
      const known = marks.filter(({ probeId }) => environments.has(probeId));
      for (const rows of slices(own)) await addDays(transaction, rows);
      for (const rows of slices(known)) await saveMarks(transaction, rows);
    });
  }

  async marks(): Promise<CounterMark[]> {
    const rows = await this.#database.selectFrom('saving_mark').selectAll().execute();
    return rows.map((row) => ({
      agentId: row.agent_id,
      probeId: row.probe_id,
      revision: row.revision,
      ...toFlow(row),
    }));
  }

  /** Removes the marks of processors that are not known any more. */
  async forget(): Promise<void> {
    const known = this.#database.selectFrom('agent').select('id');
    await this.#database.deleteFrom('saving_mark').where('agent_id', 'not in', known).execute();
  }

  /** The days of an environment's probes within a month. */
  async days(environment: string, month: string): Promise<DayGain[]> {
    const rows = await this.#ofEnvironment(environment)
      .selectAll('saving_day')
      .where('day', '>=', `${month}-01`)
      .where('day', '<=', `${month}-31`)
      .orderBy('day')
      .execute();
    return rows.map((row) => ({
      environment,
      probeId: row.probe_id,
      day: row.day,
      activeSeconds: row.active_seconds,
      ...toFlow(row),
    }));
  }

  /** Months that have figures, the newest first. */
  async months(environment: string): Promise<string[]> {
    const month = sql<string>`substr(day, 1, 7)`;
    const rows = await this.#ofEnvironment(environment)
      .select(month.as('month'))
      .groupBy(month)
      .orderBy(month, 'desc')
      .execute();
    return rows.map((row) => row.month);
  }

  #ofEnvironment(environment: string) {
    return this.#database
      .selectFrom('saving_day')
      .innerJoin('probe', 'probe.id', 'saving_day.probe_id')
      .where('probe.environment', '=', environment);
  }
}

/** The environments of those probes that exist. */
async function environmentsOf(
  database: Kysely<Database>,
  rows: readonly { readonly probeId: string }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.map(({ probeId }) => probeId))];
  if (ids.length === 0) return new Map();
  const found = await database
    .selectFrom('probe')
    .select(['id', 'environment'])
    .where('id', 'in', ids)
    .execute();
  return new Map(found.map(({ id, environment }) => [id, environment]));
}

async function addDays(database: Kysely<Database>, gains: readonly DayGain[]): Promise<void> {
  const rows = gains.map(({ probeId, day, activeSeconds, ...flow }) => ({
    probe_id: probeId,
    day,
    active_seconds: activeSeconds,
    ...columnsOf(flow),
  }));
  await database
    .insertInto('saving_day')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['probe_id', 'day']).doUpdateSet(({ ref }) => ({
        records_in: sql<number>`saving_day.records_in + ${ref('excluded.records_in')}`,
        records_out: sql<number>`saving_day.records_out + ${ref('excluded.records_out')}`,
        bytes_in: sql<number>`saving_day.bytes_in + ${ref('excluded.bytes_in')}`,
        bytes_out: sql<number>`saving_day.bytes_out + ${ref('excluded.bytes_out')}`,
        active_seconds: sql<number>`saving_day.active_seconds + ${ref('excluded.active_seconds')}`,
      })),
    )
    .execute();
}

async function saveMarks(database: Kysely<Database>, marks: readonly CounterMark[]): Promise<void> {
  const rows = marks.map(({ agentId, probeId, revision, ...flow }) => ({
    agent_id: agentId,
    probe_id: probeId,
    revision,
    ...columnsOf(flow),
  }));
  await database
    .insertInto('saving_mark')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['agent_id', 'probe_id']).doUpdateSet(({ ref }) => ({
        revision: ref('excluded.revision'),
        records_in: ref('excluded.records_in'),
        records_out: ref('excluded.records_out'),
        bytes_in: ref('excluded.bytes_in'),
        bytes_out: ref('excluded.bytes_out'),
      })),
    )
    .execute();
}

function* slices<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT) yield rows.slice(at, at + ROWS_PER_STATEMENT);
}

type FlowColumns = 'records_in' | 'records_out' | 'bytes_in' | 'bytes_out';

function columnsOf({
  recordsIn,
  recordsOut,
  bytesIn,
  bytesOut,
}: ProbeFlow): Pick<SavingDayTable, FlowColumns> {
  return { records_in: recordsIn, records_out: recordsOut, bytes_in: bytesIn, bytes_out: bytesOut };
}

function toFlow(row: Pick<Selectable<SavingMarkTable>, FlowColumns>): ProbeFlow {
  return {
    recordsIn: row.records_in,
    recordsOut: row.records_out,
    bytesIn: row.bytes_in,
    bytesOut: row.bytes_out,
  };
}
