import { expect, test } from 'vitest';
import { findings, planOf } from '../testing/compile-text.ts';

const predicateOf = (condition: string) => planOf(`logs | where ${condition}`).steps[0];

test('has_any and has_all become calls with their candidates', () => {
  expect(predicateOf('eventName has_any ("a", dynamic(["b"]))')).toMatchObject({
    predicate: {
      kind: 'call',
      type: 'bool',
      function: 'has_any',
      arguments: [{ kind: 'column', name: 'eventName' }, { value: 'a' }, { type: 'dynamic', value: ['b'] }],
    },
  });
  expect(predicateOf('attributes.x has_all ("a")')).toMatchObject({
    predicate: { function: 'has_all', arguments: [{ function: 'tostring' }, { value: 'a' }] },
  });
});

test('candidates may come from a table', () => {
  const source = 'let names = datatable(n: string)["a"]; logs | where eventName has_any (names) | take 1';
  expect(planOf(source).steps[0]).toMatchObject({
    predicate: { arguments: [{ kind: 'column' }, { kind: 'subquery', shape: 'list' }] },
  });
});

test('prefixes and suffixes of terms are operators, negated and with case', () => {
  for (const operator of ['hasprefix', '!hasprefix_cs', 'hassuffix_cs', '!hassuffix']) {
    expect(predicateOf(`eventName ${operator} "a"`)).toMatchObject({
      predicate: { kind: 'binary', operator },
    });
  }
});

test('patterns are checked wherever a function takes one', () => {
  for (const call of [
    'trim("(", eventName)',
    'replace_regex(eventName, "(", "")',
    'indexof_regex(eventName, "(")',
  ]) {
    expect(findings(`logs | extend x = ${call}`)).toMatchObject([{ code: 'regex', marked: '"("' }]);
  }
});
