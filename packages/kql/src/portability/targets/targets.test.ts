import { expect, test } from 'vitest';
import { createKusto } from '../../kusto/kusto.ts';
import { toArray } from '../../kusto/syntax.ts';
import { azureMonitor } from './azure-monitor.ts';
import { collector } from './collector.ts';

/** Of transformations only, or operators that a plan has as functions. */
const BEYOND_THE_LIBRARY = ['parse_cef_dictionary', 'columnifexists', 'has_any', 'has_all'];

test('the tables name functions of KQL only', () => {
  const known = new Set(toArray(createKusto().globals.all.Functions).map(({ Name }) => Name));
  const named = [...Object.keys(azureMonitor.functions), ...Object.keys(collector.functions)];
  const unknown = named.filter((name) => !known.has(name) && !BEYOND_THE_LIBRARY.includes(name));
  expect(unknown).toEqual([]);
});
