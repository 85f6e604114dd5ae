import type { Json, Plan } from '@lookout/contract';
import { expect, test } from 'vitest';
import { readLogs } from '../otlp/read-logs.ts';
import { written } from '../testing/table-plans.ts';
import { views } from '../views.ts';
import { ProbePipeline } from './probe-pipeline.ts';
import { batchOf, configOf, ManualClock, planOf, probeOf } from './testing/fixtures.ts';

const lines = [
  { event: 'LogLaunch', attributes: { secret: 'x' } },
  { event: 'LogWelcome' },
  { event: 'Other', body: 'as it was' },
];

/** `logs | join kind=… (datatable(event, team)) on $left.eventName == $right.event`, without the other table's key. */
function lookup(flavor: 'inner' | 'leftouter', name: string, rows: Json[][]): Plan {
  const columns = views.logs.map(({ name: from, type }) => ({
    name: from,
    type,
    side: 'left' as const,
    from,
  }));
  const added = { name, type: 'string', side: 'right', from: 'team' } as const;
  const on = [{ left: 'eventName', right: 'event' }];
  const all = [...columns.filter((column) => column.name !== name), added];
  return {
    ...planOf(
      'logs',
      [{ kind: 'join', flavor, right: 0, on, columns: all }],
      all.map((column) => ({ name: column.name, type: column.type })),
    ),
    tables: [{ source: written('event:string team:string', rows), steps: [] }],
  };
}

function process(plan: Plan) {
  const pipeline = new ProbePipeline({ clock: new ManualClock(), environment: 'production' });
  expect(pipeline.configure(configOf(probeOf(plan)))).toEqual({ ok: true });
  const result = readLogs(pipeline.process(batchOf(lines)).bytes!);
  if (!result.ok) throw new Error(result.reason);
  const { batch } = result;
  return Array.from({ length: batch.recordCount }, (_, row) => batch.record(row));
}

const teams = [
  ['LogWelcome', 'web'],
  ['LogLaunch', 'ops'],
];

test('what is looked up becomes an attribute; a record without a match stays as it is', () => {
  expect(process(lookup('leftouter', 'team', teams)).map(({ attributes }) => attributes)).toEqual([
    { secret: 'x', team: 'ops' },
    { team: 'web' },
    {},
  ]);
});

test('kind=inner drops the records without a match', () => {
  expect(process(lookup('inner', 'team', teams)).map(({ eventName }) => eventName)).toEqual([
    'LogLaunch',
    'LogWelcome',
  ]);
});

test('a column of the record that the other table brings is written', () => {
  expect(process(lookup('inner', 'severityText', teams)).map(({ severityText }) => severityText)).toEqual([
    'ops',
    'web',
  ]);
});

test('a table with a key twice is not deployed, and the reason says so', () => {
  const pipeline = new ProbePipeline({ clock: new ManualClock(), environment: 'production' });
  const twice = lookup('leftouter', 'team', [...teams, ['LogLaunch', 'web']]);
  expect(pipeline.configure(configOf(probeOf(twice)))).toMatchObject({
    ok: false,
    error: expect.stringContaining('a key comes more than once'),
  });
});
