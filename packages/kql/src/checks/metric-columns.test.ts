import { expect, test } from 'vitest';
import { findings } from '../testing/compile-text.ts';

const WINDOW = 'bin(timestamp, 1m)';

test('a list among the results is marked, with what to do instead', () => {
  const [found, ...others] = findings(
    `logs | summarize n = count(), names = make_set(eventName) by ${WINDOW}`,
  );
  expect(found).toMatchObject({ code: 'metric', marked: 'make_set(eventName)' });
  expect(found?.message).toContain('`names`');
  expect(found?.message).toContain('dcount');
  expect(others).toEqual([]);
});

test('a text computed behind the summarize is marked where it is computed', () => {
  const source = `logs | summarize n = count() by ${WINDOW} | extend size = iff(n > 9, "many", "few")`;
  expect(findings(source)).toMatchObject([{ code: 'metric', marked: 'size' }]);
});

test('one call that makes many columns has one finding', () => {
  const found = findings(`logs | summarize n = count(), arg_max(severityNumber, *) by ${WINDOW}`);
  expect(found.map(({ code }) => code)).toEqual(['metric']);
  expect(found[0]?.message).toMatch(/and \d+ more/u);
});

test('a result without a number gives no metric at all', () => {
  const [found] = findings(`logs | summarize by eventName, ${WINDOW}`);
  expect(found).toMatchObject({ code: 'metric' });
  expect(found?.message).toContain('gives no metric');
});

test('numbers, keys and windows are not marked, nor is a list that later became a number', () => {
  for (const source of [
    `logs | summarize count(), avg(severityNumber), worst = max(tolong(attributes.ms)) by eventName, ${WINDOW}`,
    `logs | summarize names = make_set(eventName) by ${WINDOW} | extend names = array_length(names)`,
    'logs | where eventName == "a"',
  ]) {
    expect(findings(source)).toEqual([]);
  }
});

test('a query that does not run on a stream is told only that', () => {
  const codes = findings('logs | summarize make_set(eventName)').map(({ code }) => code);
  expect(codes).toEqual(['stream']);
});
