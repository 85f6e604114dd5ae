import { isPassed, type Plan, type ProbeTest, testProblems } from '@lookout/contract';
import { expect, test } from 'vitest';
import { chartPlan, dropPlan, redactPlan } from '../stream/testing/fixtures.ts';
import { givenBatch } from './given-batch.ts';
import { runProbeTests } from './run-probe-tests.ts';
import { testOfRecord } from './test-of-record.ts';

const scope = { environment: 'production', services: [], attributes: [] };
const subject = (plan: Plan, services: string[] = []) => ({
  plan,
  scope: { ...scope, services },
  originals: 'keep' as const,
});

const banner = { eventName: 'LogWelcomeBanner', attributes: { secret: 'x', user: 'ada' } };
const launch = { eventName: 'LogLaunch', body: 'go' };

function outcome(plan: Plan, given: ProbeTest['given'], more: Partial<ProbeTest> = {}) {
  const [result] = runProbeTests(subject(plan), [{ name: 'it', given, ...more }]);
  return { isPassed: isPassed(result!), words: testProblems(result!) };
}

test('passes when every record leaves as expected', () => {
  expect(
    outcome(redactPlan('LogWelcomeBanner'), [
      { record: banner, leaves: { removed: ['attributes.secret'] } },
      { record: launch, leaves: 'unchanged' },
    ]),
  ).toEqual({ isPassed: true, words: [] });
  expect(
    outcome(dropPlan('LogLaunch'), [
      { record: launch, leaves: 'dropped' },
      { record: banner, leaves: 'unchanged' },
    ]).isPassed,
  ).toBe(true);
});

test('names the record and what became of it instead', () => {
  const given = [
    { record: banner, leaves: 'dropped' as const },
    { record: launch, leaves: 'unchanged' as const },
  ];
  expect(outcome(dropPlan('LogLaunch'), given).words).toEqual([
    'In record 1: expected dropped, got unchanged.',
    'In record 2: expected unchanged, got dropped.',
  ]);
});

test('names the field: one that should have stayed, one with another value, one that nothing touched', () => {
  const plan = redactPlan('LogWelcomeBanner');
  expect(outcome(plan, [{ record: banner, leaves: 'unchanged' }]).words).toEqual([
    'In record 1, attributes.secret: expected unchanged, got removed.',
  ]);
  const leaves = { changed: { 'attributes.secret': '' }, removed: ['attributes.user'] };
  expect(outcome(plan, [{ record: banner, leaves }]).words).toEqual([
    'In record 1, attributes.secret: expected "", got removed.',
    'In record 1, attributes.user: expected removed, got unchanged.',
  ]);
});

test('says when a record is untouched because it is out of scope', () => {
  const given = [{ record: launch, leaves: 'dropped' as const }];
  const [result] = runProbeTests(subject(dropPlan('LogLaunch'), ['web']), [{ name: 'it', given }]);
  expect(testProblems(result!)).toEqual([
    'In record 1: expected dropped, got unchanged, as it is out of scope.',
  ]);
  const record = { ...launch, resource: { 'service.name': 'web' } };
  const inScope = [{ name: 'it', given: [{ record, leaves: 'dropped' as const }] }];
  expect(runProbeTests(subject(dropPlan('LogLaunch'), ['web']), inScope).every(isPassed)).toBe(true);
});

test('compares the rows of an aggregate in the columns that the test names', () => {
  const record = {
    eventName: 'LogWelcome',
    attributes: { cacheLength: 7 },
    timestamp: '2026-01-01T00:00:01Z',
  };
  const given = [
    { record, leaves: 'unchanged' as const },
    { record, leaves: 'unchanged' as const },
  ];
  const [exact] = runProbeTests(subject(chartPlan()), [{ name: 'it', given, rows: [{}] }]);
  expect(isPassed(exact!)).toBe(true);
  const name = chartPlan().output[1]!.name;
  expect(outcome(chartPlan(), given, { rows: [{ [name]: 2 }] }).isPassed).toBe(true);
  expect(outcome(chartPlan(), given, { rows: [{ [name]: 3 }] }).words).toEqual([
    `In rows.0.${name}: expected 3, got 2.`,
  ]);
  expect(outcome(chartPlan(), given, { rows: [] }).words[0]).toMatch(/^In rows\.0: expected nothing, got \{/);
});

test('a test that cannot run fails with the reason, and the others still run', () => {
  const broken: Plan = { ...dropPlan('A'), steps: [{ kind: 'project-keep', names: ['nowhere'] }] };
  const given = [{ record: launch, leaves: 'unchanged' as const }];
  const results = runProbeTests(subject(broken), [
    { name: 'one', given },
    { name: 'two', given },
  ]);
  expect(results.map((result) => testProblems(result).length)).toEqual([1, 1]);
});

test('a test made of a record passes now, holds no secret and leaves out what says nothing', () => {
  const plan = redactPlan('LogWelcomeBanner');
  const record = givenBatch([{ ...banner, timestamp: '1700000000000000000' }]).record(0);
  const made = testOfRecord(subject(plan), record, 'keeps the secret in');
  expect(made).toEqual({
    name: 'keeps the secret in',
    given: [
      {
        record: {
          timestamp: '1700000000000000000',
          eventName: 'LogWelcomeBanner',
          attributes: { secret: '[masked]', user: 'ada' },
        },
        leaves: { removed: ['attributes.secret'] },
      },
    ],
  });
  expect(runProbeTests(subject(plan), [made]).every(isPassed)).toBe(true);
  expect(runProbeTests(subject(dropPlan('LogWelcomeBanner')), [made]).every(isPassed)).toBe(false);
});
