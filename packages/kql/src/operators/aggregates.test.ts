import { expect, test } from 'vitest';
import { answer } from '../testing/answer.ts';
import { findings, planOf } from '../testing/compile-text.ts';

const table = `datatable(shop: string, sold: int, price: real, tax: decimal, at: datetime, took: timespan, tags: dynamic)[
  "north", 1, 2.5, decimal(0.1), datetime(2026-01-01), 1s, dynamic(["a", "b"]),
  "south", 4, 1.0, decimal(0.2), datetime(2026-01-03), 3s, dynamic({"k": 1}),
  "north", 3, real(null), decimal(null), datetime(2026-01-02), time(null), dynamic(null),
  "", int(null), 4.0, decimal(0.3), datetime(null), 2s, dynamic(["b", "c"])]`;
const summarized = (text: string) => answer(`${table} | summarize ${text}`);

test('columns are named and typed as Kusto does', () => {
  const names = (text: string) => summarized(text).columns;
  expect(names('sum(sold), avg(sold), min(shop), max(at), sum(tax), avg(took)')).toBe(
    'sum_sold:long avg_sold:real min_shop:string max_at:datetime sum_tax:decimal avg_took:timespan',
  );
  expect(names('percentiles(sold, 5, 99.9), percentile(tax, 50)')).toBe(
    'percentile_sold_5:long percentile_sold_99_9:long percentile_tax_50:real',
  );
  expect(names('take_any(shop), make_list(sold), make_set_if(shop, sold > 1)')).toBe(
    'shop:string list_sold:dynamic set_shop:dynamic',
  );
  expect(names('count(), dcount(shop), stdev(sold), binary_all_or(sold)')).toBe(
    'count_:long dcount_shop:long stdev_sold:real sold:int',
  );
  expect(names('sum(sold) / count(), round(avg(price), 1)')).toBe('Column1:long avg_price:real');
});

test('arg_max and arg_min give the columns of one record, all but the keys with a star', () => {
  expect(summarized('arg_max(sold, *) by shop')).toEqual({
    columns: 'shop:string sold:int price:real tax:decimal at:datetime took:timespan tags:dynamic',
    rows: [
      ['north', 3, null, null, '1767312000000000000', null, null],
      ['south', 4, 1, '0.2', '1767398400000000000', '3000000000', { k: 1 }],
      ['', null, 4, '0.3', null, '2000000000', ['b', 'c']],
    ],
  });
  expect(summarized('arg_min(price, shop, twice = sold * 2), arg_max(price, shop)')).toEqual({
    columns: 'price:real shop:string twice:long price1:real shop1:string',
    rows: [[1, 'south', 8, 4, '']],
  });
});

test('a name before several columns is that of the first, a list of names goes on', () => {
  expect(summarized('low = percentiles(sold, 0, 100)').columns).toBe('low:long percentile_sold_100:long');
  expect(summarized('(most, where) = arg_max(sold, shop, at)').columns).toBe(
    'most:int where:string at:datetime',
  );
});

test('take_any of one column finds a value, of several it takes one record', () => {
  const blanks = 'datatable(a: string, b: int)["", 1, "x", int(null)] | summarize ';
  expect(answer(`${blanks} take_any(a), b1 = take_any(b)`).rows).toEqual([['x', 1]]);
  expect(answer(`${blanks} take_any(a, b)`).rows).toEqual([['', 1]]);
  expect(answer(`${blanks} take_any(*) by a`)).toEqual({
    columns: 'a:string b:int',
    rows: [
      ['', 1],
      ['x', null],
    ],
  });
});

test('lists keep order and leave nulls out, sets take arrays apart, bags keep what came first', () => {
  expect(summarized('make_list(sold), make_list(sold, 2), make_list_with_nulls(sold)').rows).toEqual([
    [
      [1, 4, 3],
      [1, 4],
      [1, 4, 3, null],
    ],
  ]);
  expect(summarized('make_set(tags), make_set(shop), make_list(at)').rows).toEqual([
    [
      ['a', 'b', { k: 1 }, 'c'],
      ['north', 'south', ''],
      ['2026-01-01T00:00:00.0000000Z', '2026-01-03T00:00:00.0000000Z', '2026-01-02T00:00:00.0000000Z'],
    ],
  ]);
  expect(
    summarized('make_bag(bag_pack(shop, sold)), make_bag_if(bag_pack(shop, sold), sold > 3)').rows,
  ).toEqual([[{ north: 1, south: 4, '': null }, { south: 4 }]]);
});

test('without rows every aggregate has the value that Kusto documents', () => {
  const empty = 'count(), sum(sold), dcount(shop), count_distinct(shop), stdev(sold), variance(sold)';
  const from = `${table} | where sold > 100 | summarize `;
  expect(answer(`${from} ${empty}`).rows).toEqual([[0, 0, 0, 0, 0, 0]]);
  expect(answer(`${from} make_list(sold), make_set(shop), avg(sold)`).rows).toEqual([[[], [], 'NaN']]);
  expect(answer(`${from} arg_max(sold, at), percentile(sold, 50), binary_all_and(sold)`).rows).toEqual([
    [null, null, null, null],
  ]);
  expect(answer(`${from} count() by shop`).rows).toEqual([]);
});

test('weights repeat values, and an array holds several percentiles', () => {
  const bins = 'datatable(many: long, bound: long)[5, 10, 4, 20, 2, 30] | summarize ';
  expect(answer(`${bins} percentilesw(bound, many, 45, 50, 100)`).rows).toEqual([[10, 20, 30]]);
  expect(answer(`${bins} percentilesw_array(bound, many, dynamic([50, 90]))`).rows).toEqual([[[20, 30]]]);
  expect(answer(`${bins} percentiles_array(bound, range(0, 100, 50))`).rows).toEqual([[[10, 20, 30]]]);
});

test('count of a value counts nulls too', () => {
  expect(summarized('count(sold)')).toEqual({ columns: 'count_sold:long', rows: [[4]] });
});

test('former names mean what they meant', () => {
  expect(summarized('any(shop), argmax(sold, shop), makeset(sold, 1)')).toEqual({
    columns: 'any_shop:string max_sold:int max_sold_shop:string set_sold:dynamic',
    rows: [['north', 4, 'south', [1]]],
  });
});

test('the columns of one record share a state, which the plan need not say', () => {
  expect(planOf('logs | summarize arg_max(timestamp, body) by bin(timestamp, 1m)').steps).toMatchObject([
    {
      aggregates: [
        { function: 'arg_max', name: 'timestamp1' },
        { function: 'arg_max', name: 'body' },
      ],
    },
  ]);
});

test('constants may be computed, and must be constants', () => {
  expect(summarized('make_list(sold, 1 + 1)').rows).toEqual([[[1, 4]]]);
  expect(findings(`${table} | summarize make_list(sold, sold)`)).toMatchObject([{ code: 'unsupported' }]);
  expect(findings(`${table} | summarize sum(shop)`)).toMatchObject([{ marked: 'shop' }]);
});
