import { deepStrictEqual } from 'node:assert/strict';
import { type Table, tableRows } from '@lookout/engine';
import { compileSummary } from '../../packages/engine/src/operators/summarize/summarize.ts';
import { Summary } from '../../packages/engine/src/operators/summarize/summary.ts';
import { schemaOf } from '../../packages/engine/src/sources/given.ts';
import { views } from '../../packages/engine/src/views.ts';
import type { DuckDb } from '../peers/duckdb.ts';
import type { Race } from '../race.ts';
import { planOf } from './pipeline.ts';

const KQL = `logs | summarize count(), avg(tolong(attributes.durationMs)), percentile(tolong(attributes.durationMs), 95)
  by eventName, bin(timestamp, 10s)`;

function sqlOf(percentile: string): string {
  return `select eventName, time_bucket(interval 10 seconds, timestamp) as bucket, count(*) as n,
    avg(durationMs) as mean, ${percentile}(durationMs, 0.95) as p95 from logs group by all`;
}

/** Count, average and 95th percentile by event and window, exactly and from sketches. */
export async function summaryRaces(tables: readonly Table[], duck: DuckDb): Promise<Race[]> {
  const records = tables.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const kinds = [
    { name: 'with a sketch', limit: 0, sql: sqlOf('approx_quantile'), atLeast: 1.5 },
    { name: 'exact', limit: Number.POSITIVE_INFINITY, sql: sqlOf('quantile_disc'), atLeast: 0.8 },
  ];
  const summarize = summarizer(tables);
  const races: Race[] = [];
  for (const { name, limit, sql, atLeast } of kinds) {
    checkSameGroups(
      summarize(limit),
      await duck.rows(`select * replace (epoch_ms(bucket) as bucket) from (${sql})`),
    );
    races.push({
      name: `summarize count, avg, p95 by event, bin(10s), ${name}`,
      peer: 'DuckDB, one thread',
      runsATurn: 5,
      records,
      target: { atLeast },
      ours: () => () => tableRows(summarize(limit)),
      peers: () => duck.runner(sql),
    });
  }
  return races;
}

/** A run over all batches, holding up to `limit` values a group exactly. */
function summarizer(tables: readonly Table[]): (limit: number) => Table {
  const [step] = planOf(KQL).steps;
  if (step?.kind !== 'summarize') throw new Error('The query of the bench lost its summarize.');
  const plan = compileSummary(step, schemaOf(views.logs));
  const context = { now: { ms: Date.now(), nanos: 0 } };
  return (limit) => {
    const summary = new Summary(plan, limit);
    for (const table of tables) summary.add({ table, context });
    return summary.table();
  };
}

/** The same groups with the same counts and averages; percentiles may be estimated, so within 5 %. */
function checkSameGroups(ours: Table, theirs: readonly Record<string, unknown>[]): void {
  const expected = new Map(theirs.map((row) => [`${row.eventName} ${row.bucket}`, row]));
  deepStrictEqual(ours.rowCount, expected.size);
  for (const [event, window, count, mean, p95] of tableRows(ours)) {
    const row = expected.get(`${event} ${Number(window) / 1_000_000}`);
    deepStrictEqual([Number(count), Number(mean).toFixed(6)], [Number(row?.n), Number(row?.mean).toFixed(6)]);
    const error = Math.abs(Number(p95) / Number(row?.p95) - 1);
    if (!(error < 0.05)) throw new Error(`p95 of ${event} at ${window}: ${p95}, DuckDB ${row?.p95}`);
  }
}
