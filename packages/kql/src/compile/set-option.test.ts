import { expect, test } from 'vitest';
import { answer } from '../testing/answer.ts';
import { findings } from '../testing/compile-text.ts';

// The example of https://learn.microsoft.com/kusto/query/bin-auto-function
test('bin_auto rounds by the size and the start that were set', () => {
  const source = `
set query_bin_auto_size = 1h;
set query_bin_auto_at = datetime(2017-01-01 00:05);
range Timestamp from datetime(2017-01-01 00:05) to datetime(2017-01-01 02:00) step 1m
| summarize count() by bin_auto(Timestamp)`;
  const { columns, rows } = answer(`${source} | extend minute = datetime_part("minute", Timestamp)`);
  expect(columns).toBe('Timestamp:datetime count_:long minute:long');
  expect(rows).toMatchObject([
    [{}, 60, 5],
    [{}, 56, 5],
  ]);
});

test('without a start it rounds as bin does, and without a size it is refused', () => {
  expect(answer('set query_bin_auto_size = 10; print x = bin_auto(27), y = bin_auto(2.5)').rows).toEqual([
    [20, 0],
  ]);
  expect(findings('print bin_auto(27)')).toMatchObject([
    { code: 'unsupported', message: expect.stringContaining('query_bin_auto_size') },
  ]);
});

test('an option that says how to compute is left out, and any other is refused', () => {
  expect(answer('set notruncation; set querytrace = true; print 1').rows).toEqual([[1]]);
  expect(findings('set truncationmaxrecords = 1; print 1')).toMatchObject([
    { code: 'unsupported', marked: 'truncationmaxrecords' },
  ]);
});
