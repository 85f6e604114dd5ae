import {
  DEFAULT_BUDGET,
  type Evidence,
  type Plan,
  type ProbeDocument,
  RISK_DIMENSIONS,
} from '@lookout/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aDocument, aPlan, attribute, call, column, dropping, extend, summarize } from '../testing/plans.ts';
import { type RiskInput, rateProbe } from './rate-probe.ts';

const SUMMARY: Evidence['summary'] = {
  sampledRecords: 100,
  from: null,
  to: null,
  inScope: 100,
  kept: 100,
  changed: 0,
  dropped: 0,
  created: 0,
  recordsPerSecondBefore: 10,
  recordsPerSecondAfter: 10,
  bytesPerSecondBefore: 1000,
  bytesPerSecondAfter: 1000,
  shareTouched: 0,
};
const rate = (plan: Plan, document: Partial<ProbeDocument> = {}, evidence: RiskInput['evidence'] = null) =>
  rateProbe({ plan, document: aDocument(document), evidence });
const seen = (summary: Partial<Evidence['summary']>, more: Partial<Evidence> = {}) => ({
  summary: { ...SUMMARY, ...summary },
  examples: [],
  result: null,
  ...more,
});
const reasons = (rating: ReturnType<typeof rate>, dimension: string) =>
  rating.points.filter((point) => point.dimension === dimension).map(({ reason }) => reason);

test('a narrow probe that counts something harmless has no risk', () => {
  expect(rate(aPlan([summarize('count', column('body'))])).total).toBe(0);
});

test('a secret put into a new field is high, and named', () => {
  const rating = rate(aPlan([extend('seen', attribute('password'))], ['seen']));
  expect(rating.scores.privacy).toBe(3);
  expect(reasons(rating, 'privacy')).toEqual(['It puts “password” into the new field “seen”.']);
});

test('a metric by e-mail address makes people into labels', () => {
  const rating = rate(aPlan([summarize('count', column('body'), [attribute('user.email')])]));
  expect(rating.scores.privacy).toBe(3);
  expect(rating.scores.cost).toBe(1);
});

test('the greatest value of a secret is a secret, its number of distinct values is not', () => {
  expect(rate(aPlan([summarize('max', attribute('token'))])).scores.privacy).toBe(3);
  expect(rate(aPlan([summarize('dcount', attribute('token'))])).scores.privacy).toBe(0);
});

test('dropping errors everywhere for ever is a matter of security', () => {
  const record = { severityNumber: 17, eventName: 'ErrorHashing' };
  const example = { status: 'dropped', before: record, after: null, changes: [] };
  const evidence = seen(
    { dropped: 60, kept: 40 },
    { examples: [example] as unknown as Evidence['examples'] },
  );
  const scope = { environment: 'production', services: [], attributes: [] };
  const rating = rate(aPlan([dropping(attribute('event'))]), { scope, expiresAt: null }, evidence);
  expect(rating.scores).toMatchObject({ security: 4, reliability: 3 });
  expect(reasons(rating, 'security').join(' ')).toContain('ErrorHashing');
  expect(reasons(rating, 'reliability').join(' ')).toContain('60 %');
});

test('what it took for the sample is set against its budget of CPU time', () => {
  const plan = aPlan([summarize('count', column('body'))]);
  const taking = (microsecondsPerRecord: number, inScope = 100) =>
    rate(plan, {}, seen({ recordsPerSecondBefore: 10_000, inScope }, { microsecondsPerRecord }));
  expect(taking(5).scores.performance).toBe(0);
  expect(reasons(taking(8), 'performance').join(' ')).toContain('about 80 % of its budget');
  expect(taking(8, 50).scores.performance).toBe(0);
  expect(taking(20).scores.performance).toBe(2);
  expect(reasons(taking(20), 'performance').join(' ')).toContain('it would trip');
});

test('a redaction that lets records pass when it trips says so', () => {
  const removed = call('bag_remove_keys', column('attributes'));
  const pass = rate(aPlan([extend('attributes', removed)]));
  expect(reasons(pass, 'privacy').join(' ')).toContain('When it trips');
  expect(rate(aPlan([extend('attributes', removed)]), { whenTripped: 'drop' }).scores.privacy).toBe(0);
});

test('the number of series counts once the sample has shown it', () => {
  const plan = aPlan([summarize('count', column('body'), [attribute('path')])]);
  const rows = (totalRows: number) => seen({}, { result: { columns: [], rows: [], totalRows } });
  expect(rate(plan).scores.cost).toBe(1);
  expect(rate(plan, {}, rows(10)).scores.cost).toBe(0);
  expect(rate(plan, {}, rows(5000)).scores.cost).toBe(3);
});

test('scores are the points of their reasons up to 4, and the total is their sum', () => {
  fc.assert(
    fc.property(someInput(), (input) => {
      const { scores, total, points } = rateProbe(input);
      for (const dimension of RISK_DIMENSIONS) {
        const sum = points
          .filter((point) => point.dimension === dimension)
          .reduce((all, one) => all + one.points, 0);
        expect(scores[dimension]).toBe(Math.min(4, sum));
      }
      expect(total).toBe(Object.values(scores).reduce((all, score) => all + score, 0));
    }),
  );
});

test('a wider scope, a larger budget or a dropped expiry never lowers a score', () => {
  fc.assert(
    fc.property(someInput(), fc.double({ min: 1, max: 8, noNaN: true }), (input, factor) => {
      const { budget, scope } = input.document;
      const wider: ProbeDocument = {
        ...input.document,
        expiresAt: null,
        scope: { ...scope, services: [], attributes: [] },
        budget: {
          cpuMillisecondsPerSecond: budget.cpuMillisecondsPerSecond * factor,
          stateBytes: Math.round(budget.stateBytes * factor),
          recordsOutPerSecond: Math.round(budget.recordsOutPerSecond * factor),
        },
      };
      const [before, after] = [rateProbe(input), rateProbe({ ...input, document: wider })];
      for (const dimension of RISK_DIMENSIONS)
        expect(after.scores[dimension]).toBeGreaterThanOrEqual(before.scores[dimension]);
    }),
  );
});

function someInput(): fc.Arbitrary<RiskInput> {
  const field = fc.constantFrom('password', 'path', 'user.email', 'size');
  const step = fc.oneof(
    field.map((name) => dropping(attribute(name))),
    field.map((name) => extend('copy', attribute(name))),
    field.map((name) => extend('eventName', attribute(name))),
    field.map((name) => summarize('make_list', attribute(name), [attribute('path')])),
  );
  const document = fc.record({
    whenTripped: fc.constantFrom('pass' as const, 'drop' as const),
    originals: fc.constantFrom('keep' as const, 'drop' as const),
    budget: fc.constantFrom(DEFAULT_BUDGET, { ...DEFAULT_BUDGET, stateBytes: 100_000_000 }),
  });
  const evidence = fc.option(
    fc.nat(100).map((dropped) => seen({ dropped, bytesPerSecondAfter: 900 + dropped * 4 })),
  );
  return fc.tuple(fc.array(step, { maxLength: 4 }), document, evidence).map(([steps, change, found]) => ({
    plan: aPlan(steps, ['copy']),
    document: aDocument(change),
    evidence: found,
  }));
}
