import { strictEqual } from 'node:assert/strict';
import { type CompiledPlan, compilePlan, type Table } from '@lookout/engine';
import type { DuckDb } from '../peers/duckdb.ts';
import type { Race } from '../race.ts';
import { planOf } from './pipeline.ts';

const PEER = 'DuckDB, one thread';
const RUNS_A_TURN = 5;
const ATTRIBUTES = ['path', 'country', 'secret', 'durationMs', 'isHit', 'attempt'];
const COLUMNS = ['timestamp', 'eventName', 'body', 'severityNumber', 'severityText'];
const ALL = [...COLUMNS, ...ATTRIBUTES.map((name) => `${name} = attributes.${name}`)].join(', ');

/** A query in both languages. */
interface Twin {
  readonly name: string;
  readonly kql: string;
  readonly sql: string;
  readonly atLeast: number;
  /** Whether every column of the result is made, or the rows are selected only. */
  readonly isResultRead: boolean;
}

const twins: readonly Twin[] = [
  {
    name: 'equality drop, all 11 columns of the output gathered',
    kql: `logs | where eventName != "Event7" | project ${ALL}`,
    sql: "select * from logs where eventName <> 'Event7'",
    atLeast: 3,
    isResultRead: true,
  },
  {
    name: 'three-way filter',
    kql: 'logs | where severityNumber >= 9 and attributes.country == "DE" and attributes.durationMs > 500',
    sql: "select count(*) from logs where severityNumber >= 9 and country = 'DE' and durationMs > 500",
    atLeast: 1,
    isResultRead: false,
  },
  {
    name: 'redaction of a field, all 11 columns of the output made',
    kql: `logs | project ${ALL} | extend secret = iff(eventName == "Event7", "***", tostring(secret))`,
    sql: "select * replace (case when eventName = 'Event7' then '***' else secret end as secret) from logs",
    atLeast: 20,
    isResultRead: true,
  },
];

function ignore(): void {}

/** Codes of dynamic columns are copied when they are read, so read they are. */
function readAll(table: Table): void {
  for (const name of table.names) {
    const column = table.column(name);
    if (column.type === 'dynamic' && column.codes.length !== table.rowCount)
      throw new Error(`${name} is cut.`);
  }
}

/** Filters and redaction over columns that are in memory, against DuckDB over a table that is in memory. */
export async function queryRaces(tables: readonly Table[], duck: DuckDb): Promise<Race[]> {
  const records = tables.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const races: Race[] = [];
  for (const twin of twins) {
    const plan = compilePlan(planOf(twin.kql));
    await checkSameCount(plan, { tables, duck, sql: twin.sql });
    races.push({
      name: twin.name,
      peer: twin.isResultRead ? `${PEER}, its result fetched as columns` : PEER,
      records,
      target: { atLeast: twin.atLeast },
      runsATurn: RUNS_A_TURN,
      ours: () => () => runAll(plan, tables, twin.isResultRead ? readAll : ignore),
      peers: () => (twin.isResultRead ? duck.fetcher(twin.sql) : duck.runner(twin.sql)),
    });
  }
  return races;
}

function runAll(plan: CompiledPlan, tables: readonly Table[], read: (table: Table) => void): number {
  const context = { now: { ms: Date.now(), nanos: 0 } };
  let rows = 0;
  for (const table of tables) {
    const result = plan.run(table, context).table;
    read(result);
    rows += result.rowCount;
  }
  return rows;
}

/** A ratio between two results is only worth printing when they are the same. */
async function checkSameCount(
  plan: CompiledPlan,
  { tables, duck, sql }: { tables: readonly Table[]; duck: DuckDb; sql: string },
): Promise<void> {
  const counted = sql.startsWith('select count(*)') ? sql : `select count(*) from (${sql})`;
  const [row] = await duck.rows(counted);
  strictEqual(runAll(plan, tables, ignore), Number(Object.values(row ?? {})[0]));
}
