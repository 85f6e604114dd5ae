import type { MetricBucket } from '@lookout/contract';
import { type Kysely, sql } from 'kysely';
import { timestamp } from '../../lib/clock.ts';
import type { Database } from '../../store/database.ts';
import type {
  CourseQuery,
  MetricCourse,
  MetricQuery,
  MetricStore,
  SeriesHead,
  SeriesName,
  StoredSeries,
  SurveyQuery,
} from './metric-store.ts';
import type { BucketGain, Series } from './roll-up.ts';

/** Parameters of one statement stay far below what either database allows. */
const ROWS_PER_STATEMENT = 100;

/** The store on SQLite or PostgreSQL. */
export class SqlMetricStore implements MetricStore {
  readonly #database: Kysely<Database>;

  constructor(database: Kysely<Database>) {
    this.#database = database;
  }

  async seriesIds(probeId: string): Promise<string[]> {
    const rows = await this.#database
      .selectFrom('metric_series')
      .select('id')
      .where('probe_id', '=', probeId)
      .execute();
    return rows.map((row) => row.id);
  }

  async write(series: readonly Series[], gains: readonly BucketGain[], now: number): Promise<void> {
    await this.#database.transaction().execute(async (transaction) => {
      for (const rows of slices(series)) await insertSeries(transaction, rows, now);
      for (const rows of slices(gains)) await addGains(transaction, rows);
    });
  }

  async read(query: MetricQuery): Promise<{ series: StoredSeries[]; total: number }> {
    const rows = await this.#seriesInRange(query);
    const chosen = rows.slice(0, query.limit);
    const buckets = await this.#buckets(
      query,
      chosen.map((row) => row.id),
    );
    return {
      total: rows.length,
      series: chosen.map((row) => ({
        id: row.id,
        probeId: query.probeId,
        metric: row.metric,
        kind: row.kind === 'sum' ? 'sum' : 'gauge',
        unit: row.unit,
        attributes: JSON.parse(row.attributes) as Record<string, string>,
        buckets: buckets.get(row.id) ?? [],
      })),
    };
  }

  async survey(query: SurveyQuery): Promise<{ heads: SeriesHead[]; courses: MetricCourse[] }> {
    if (query.probeIds.length === 0) return { heads: [], courses: [] };
    const [heads, courses] = await Promise.all([this.#heads(query), this.#courses(query)]);
    return {
      heads: heads.map(({ probe_id: probeId, kind, attributes, ...head }) => ({
        ...head,
        probeId,
        kind: kind === 'sum' ? 'sum' : 'gauge',
        keys: Object.keys(JSON.parse(attributes) as object),
        last: Number(head.last),
      })),
      courses: courses.map(({ probe_id: probeId, metric, start, count, sum: total }) => ({
        ...{ probeId, metric, start },
        ...{ count: Number(count), sum: Number(total) },
      })),
    };
  }

  #heads(query: SurveyQuery) {
    return this.#bucketsOfMany(query)
      .select(['probe_id', 'metric', 'kind', 'unit', 'attributes'])
      .select((select) => select.fn.max('start').as('last'))
      .groupBy(['metric_series.id', 'probe_id', 'metric', 'kind', 'unit', 'attributes'])
      .execute();
  }

  #courses(query: SurveyQuery) {
    return this.#bucketsOfMany(query)
      .select(['probe_id', 'metric', 'start'])
      .select(({ fn }) => [fn.sum('count').as('count'), fn.sum('sum').as('sum')])
      .groupBy(['probe_id', 'metric', 'start'])
      .execute();
  }

  #bucketsOfMany({ probeIds, resolution, from, to }: SurveyQuery) {
    return this.#database
      .selectFrom('metric_series')
      .innerJoin('metric_bucket', 'metric_bucket.series_id', 'metric_series.id')
      .where('probe_id', 'in', probeIds)
      .where('resolution', '=', resolution)
      .where('start', '>=', from)
      .where('start', '<', to);
  }

  async seriesOf(probeId: string, metric: string): Promise<SeriesName[]> {
    const rows = await this.#database
      .selectFrom('metric_series')
      .select(['id', 'unit', 'attributes'])
      .where('probe_id', '=', probeId)
      .where('metric', '=', metric)
      .execute();
    return rows.map((row) => ({
      ...row,
      attributes: JSON.parse(row.attributes) as Record<string, string>,
    }));
  }

  async course({ seriesIds, resolution, from, to }: CourseQuery): Promise<MetricBucket[]> {
    if (seriesIds.length === 0) return [];
    const rows = await this.#database
      .selectFrom('metric_bucket')
      .select(['start'])
      .select(({ fn }) => [
        fn.sum('count').as('count'),
        fn.sum('sum').as('sum'),
        fn.min('min').as('min'),
        fn.max('max').as('max'),
        fn.max('last').as('last'),
      ])
      .where('series_id', 'in', seriesIds)
      .where('resolution', '=', resolution)
      .where('start', '>=', from)
      .where('start', '<', to)
      .groupBy('start')
      .orderBy('start')
      .execute();
    return rows.map(({ start, count, sum: total, min, max, last }) => [
      start,
      Number(count),
      Number(total),
      min,
      max,
      last,
    ]);
  }

  async forgetBuckets(resolution: number, before: number): Promise<void> {
    await this.#database
      .deleteFrom('metric_bucket')
      .where('resolution', '=', resolution)
      .where('start', '<', before)
      .execute();
  }

  async forgetSeries(before: number): Promise<void> {
    await this.#database
      .deleteFrom('metric_series')
      .where('created_at', '<', timestamp(before))
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('metric_bucket')
              .select('series_id')
              .whereRef('metric_bucket.series_id', '=', 'metric_series.id'),
          ),
        ),
      )
      .execute();
  }

  #seriesInRange({ probeId, resolution, from, to, metric }: MetricQuery) {
    return this.#database
      .selectFrom('metric_series')
      .innerJoin('metric_bucket', 'metric_bucket.series_id', 'metric_series.id')
      .select(['metric_series.id', 'metric', 'kind', 'unit', 'attributes'])
      .where('probe_id', '=', probeId)
      .where('resolution', '=', resolution)
      .where('start', '>=', from)
      .where('start', '<', to)
      .$if(metric !== undefined, (query) => query.where('metric', '=', metric ?? ''))
      .groupBy(['metric_series.id', 'metric', 'kind', 'unit', 'attributes'])
      .orderBy((order) => order.fn.sum('count'), 'desc')
      .orderBy('metric_series.id')
      .execute();
  }

  async #buckets(query: MetricQuery, ids: readonly string[]): Promise<Map<string, MetricBucket[]>> {
    const found = new Map<string, MetricBucket[]>(ids.map((id) => [id, []]));
    if (ids.length === 0) return found;
    const rows = await this.#database
      .selectFrom('metric_bucket')
      .select(['series_id', 'start', 'count', 'sum', 'min', 'max', 'last'])
      .where('series_id', 'in', ids)
      .where('resolution', '=', query.resolution)
      .where('start', '>=', query.from)
      .where('start', '<', query.to)
      .orderBy('start')
      .execute();
    for (const { series_id, start, count, sum, min, max, last } of rows)
      found.get(series_id)?.push([start, count, sum, min, max, last]);
    return found;
  }
}

async function insertSeries(
  database: Kysely<Database>,
  series: readonly Series[],
  now: number,
): Promise<void> {
  const rows = series.map(({ id, probeId, metric, kind, unit, attributes }) => ({
    id,
    probe_id: probeId,
    metric,
    kind,
    unit,
    attributes: JSON.stringify(attributes),
    created_at: timestamp(now),
  }));
  await database
    .insertInto('metric_series')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

async function addGains(database: Kysely<Database>, gains: readonly BucketGain[]): Promise<void> {
  const rows = gains.map(({ seriesId, ...gain }) => ({ series_id: seriesId, ...gain }));
  await database
    .insertInto('metric_bucket')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['series_id', 'resolution', 'start']).doUpdateSet((gain) => ({
        count: sql<number>`metric_bucket.count + ${gain.ref('excluded.count')}`,
        sum: sql<number>`metric_bucket.sum + ${gain.ref('excluded.sum')}`,
        // Both databases know `case`; the functions for the smaller of two differ.
        min: sql<number>`case when ${gain.ref('excluded.min')} < metric_bucket.min then ${gain.ref('excluded.min')} else metric_bucket.min end`,
        max: sql<number>`case when ${gain.ref('excluded.max')} > metric_bucket.max then ${gain.ref('excluded.max')} else metric_bucket.max end`,
        last: gain.ref('excluded.last'),
      })),
    )
    .execute();
}

function* slices<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT) yield rows.slice(at, at + ROWS_PER_STATEMENT);
}
