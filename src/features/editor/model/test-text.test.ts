import { expect, test } from 'vitest';
import { passedText, readTest, testBlocker, testText } from './test-text.ts';

const given = [{ record: { eventName: 'A' }, leaves: 'dropped' as const }];
const good = { name: 'a', differences: [], problem: null };

test('what is written is read again', () => {
  const written = { name: 'a goes', given };
  expect(readTest('a goes', testText(written))).toEqual({ test: written, problem: null });
});

test('a mistake is named with its place', () => {
  expect(readTest('a', '{').problem).toMatch(/^It is not JSON: /);
  expect(readTest('a', '[]').problem).toBe('A test is a JSON object with what is given.');
  expect(readTest(' ', testText({ name: 'a', given })).problem).toBe('name: A test needs a name.');
  expect(
    readTest('a', '{"given": [{"record": {"severityNumber": 99}, "leaves": "dropped"}]}').problem,
  ).toMatch(/^given\.0\.record\.severityNumber: /);
});

test('a failing test keeps the probe from being submitted', () => {
  const bad = { ...good, name: 'b', problem: 'too slow' };
  expect(testBlocker([good])).toBeNull();
  expect(testBlocker(null)).toBeNull();
  expect(testBlocker([good, bad])).toBe('The test “b” fails. Mend the query or the test.');
  expect([passedText(null), passedText([]), passedText([good, bad])]).toEqual(['…', '0', '1/2']);
});
