import { expect, test } from 'vitest';
import { answer } from './answer.ts';

const ask = (query: string, tables?: object) => answer(JSON.stringify({ id: 'q', query, tables }));

test('a query is answered with the types and values of its columns', () => {
  expect(
    ask(
      'print n = 9007199254740993, r = 0.5, t = datetime(2026-01-02 03:04:05.6), d = 1d + 2h, b = dynamic([1]), g = guid(null), x = long(null)',
    ),
  ).toEqual({
    id: 'q',
    columns: ['long', 'real', 'datetime', 'timespan', 'dynamic', 'guid', 'long'].map((type, at) => ({
      name: 'nrtdbgx'[at],
      type,
    })),
    rows: [['9007199254740993', 0.5, '2026-01-02T03:04:05.6000000Z', '1.02:00:00', [1], null, null]],
  });
});

test('a query starts from tables given beside it', () => {
  const orders = {
    columns: [
      { name: 'at', type: 'datetime' },
      { name: 'n', type: 'long' },
    ],
    rows: [
      ['2026-01-01T00:00:00Z', 1],
      ['2026-01-01T01:00:00Z', '9007199254740993'],
    ],
  };
  expect(ask('Orders | where at > datetime(2026-01-01 00:30) | project n', { Orders: orders })).toMatchObject(
    {
      rows: [['9007199254740993']],
    },
  );
});

test('a refusal says what, and where', () => {
  expect(ask('print 1\n| evaluate pivot(x)')).toMatchObject({
    id: 'q',
    error: { code: 'unsupported', line: 2, column: 3 },
  });
  expect(ask('print nonsense')).toMatchObject({ error: { code: 'KS142', line: 1, column: 7 } });
});

test('what is no question at all is answered too', () => {
  expect(answer('{')).toMatchObject({ error: { code: 'input' } });
  expect(answer('{"query": 1}')).toMatchObject({ error: { code: 'input' } });
});

test('a cell that is not of its column names the place', () => {
  const table = { columns: [{ name: 'n', type: 'long' }], rows: [['many']] };
  expect(ask('T', { T: table })).toMatchObject({
    error: { code: 'input', message: expect.stringContaining('Row 0, column n') },
  });
});

test('a run that ends early is a refusal: the query may be right', () => {
  expect(ask('range x from 1 to 1000000000000 step 1')).toMatchObject({
    error: { code: 'unsupported', message: expect.stringMatching(/rows/u) },
  });
});
