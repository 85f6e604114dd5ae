import { expect, test } from 'vitest';
import { findings, planOf } from '../testing/compile-text.ts';

const projected = (expression: string) =>
  planOf(`logs | project a = eventName, b = severityNumber | project x = ${expression}`).steps[1];
const name = (value: string) => ({ kind: 'literal', type: 'string', value });
const [a, b] = [
  { kind: 'column', type: 'string', name: 'a' },
  { kind: 'column', type: 'int', name: 'b' },
];

test.each([
  ['pack_all()', 'pack_all', [{ kind: 'literal', type: 'bool', value: false }, name('a'), a, name('b'), b]],
  [
    'pack_all(true)',
    'pack_all',
    [{ kind: 'literal', type: 'bool', value: true }, name('a'), a, name('b'), b],
  ],
  ['bag_pack_columns(b)', 'bag_pack', [name('b'), b]],
  ['pack_array(*)', 'pack_array', [a, b]],
])('%s sees the columns of the table', (text, called, values) => {
  expect(projected(text)).toMatchObject({ columns: [{ value: { function: called, arguments: values } }] });
});

test('bag_pack_columns wants columns', () => {
  expect(findings('logs | extend x = bag_pack_columns(1 + 1)')).toMatchObject([{ marked: '1 + 1' }]);
});
