import { expect, test } from 'vitest';
import { findings, planOf } from '../testing/compile-text.ts';

test('a function of transformations of Azure Monitor compiles like those of Kusto', () => {
  const { steps, output } = planOf('source | project fields = parse_cef_dictionary(tostring(body))');
  expect(steps).toMatchObject([
    { columns: [{ value: { function: 'parse_cef_dictionary', type: 'dynamic' } }] },
  ]);
  expect(output).toEqual([{ name: 'fields', type: 'dynamic' }]);
});

test('its arguments are checked', () => {
  expect(findings('source | project x = parse_cef_dictionary()')).not.toEqual([]);
});
