// Asks DuckDB the same as the engine, with generated filters and aggregates over generated rows:
// npm run oracle [-- --minutes 1 --seed 1]
import { parseArgs } from 'node:util';
import { compilePlan, createTable, tableRows } from '@lookout/engine';
import { compileQuery } from '@lookout/kql';
import fc from 'fast-check';
import { aggregate, condition, key, type Pair } from './oracle/pair.ts';
import { type Row, relationSql, rows } from './oracle/rows.ts';
import { DuckDb } from './peers/duckdb.ts';
import { installPeers } from './peers/install.ts';

const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } });
const seed = Number(values.seed ?? Date.now() % 2_147_483_647);
const interruptAfterTimeLimit = Number(values.minutes ?? 1) * 60_000;

const columns = [
  { name: 'i', type: 'long' },
  { name: 'j', type: 'long' },
  { name: 'r', type: 'real' },
  { name: 's', type: 'string' },
  { name: 'b', type: 'bool' },
] as const;
const schemas = new Map([['T', [...columns]]]);

function ours(kql: string, all: readonly Row[]): unknown[][] {
  const { plan, diagnostics } = compileQuery(kql, schemas);
  if (!plan) throw new Error(`${kql}\n${diagnostics[0]?.message}`);
  const cells = all.map(({ i, j, r, s, b }) => [i === null ? null : String(i), String(j), r, s, b]);
  const given = createTable(columns, cells);
  const context = { now: { ms: 0, nanos: 0 }, provided: () => given };
  return tableRows(compilePlan(plan).run(createTable([], []), context).table);
}

/** Numbers travel as text here and as numbers there; reals may differ in their last digits. */
function comparable(cell: unknown): string {
  if (cell === null || typeof cell === 'boolean') return String(cell);
  const number = Number(cell);
  if (cell === '' || (Number.isNaN(number) && !/^nan$/i.test(String(cell)))) return `text ${String(cell)}`;
  return number.toPrecision(9).replace(/^-(0\.0+)$/, '$1');
}

function asSet(all: readonly (readonly unknown[])[]): string[] {
  return all.map((row) => row.map(comparable).join(' | ')).sort();
}

const query = fc.oneof(
  condition.map(({ kql, sql }): Pair => ({ kql: `T | where ${kql}`, sql: `select * from $T where ${sql}` })),
  fc.tuple(aggregate, aggregate, fc.option(key)).map(([one, two, by]): Pair => {
    const kql = `T | summarize x = ${one.kql}, y = ${two.kql}${by ? ` by k = ${by.kql}` : ''}`;
    const sql = `select ${by ? `${by.sql} as k, ` : ''}${one.sql} as x, ${two.sql} as y from $T${by ? ' group by 1' : ''}`;
    return { kql, sql };
  }),
);

const problem = installPeers();
if (problem) throw new Error(problem);
const duck = await DuckDb.open(0);
let asked = 0;
const details = await fc.check(
  fc.asyncProperty(query, rows, async ({ kql, sql }, all) => {
    const expected = await duck.rows(sql.replace('$T', relationSql(all)));
    const [mine, theirs] = [asSet(ours(kql, all)), asSet(expected.map((row) => Object.values(row)))];
    if (mine.join('\n') !== theirs.join('\n'))
      throw new Error(`${kql}\nengine\n${mine.join('\n')}\nDuckDB\n${theirs.join('\n')}`);
    asked += 1;
  }),
  { seed, numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit },
);
duck.close();
console.log(`seed ${seed}: ${asked} questions, ${details.failed ? 'an answer differs' : 'the same answers'}`);
if (details.failed) console.log(String(details.errorInstance), JSON.stringify(details.counterexample));
process.exit(details.failed ? 1 : 0);
