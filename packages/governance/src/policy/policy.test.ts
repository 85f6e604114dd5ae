import { DEFAULT_POLICY, type PolicyDocument, type RiskRating } from '@lookout/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aDocument, aPlan, attribute, dropping, extend } from '../testing/plans.ts';
import { type Approver, missingApprovals } from './approvals.ts';
import { freezeAt } from './freeze.ts';
import { requirementsOf } from './requirements.ts';

const NOW = Date.parse('2026-11-23T00:00:00.000Z');
const rated = (privacy: number, cost = 0): RiskRating => ({
  scores: { privacy, security: 0, reliability: 0, cost, performance: 0 },
  total: privacy + cost,
  points: [],
});
const ask = (
  policy: Partial<PolicyDocument>,
  { rating = rated(0), document = aDocument(), plan = aPlan([extend('a', attribute('b'))], ['a']) } = {},
) =>
  requirementsOf({
    policy: { version: 7, document: { ...DEFAULT_POLICY, ...policy } },
    rating,
    document,
    plan,
    now: NOW,
  });

test('a probe without risk needs what every probe needs', () => {
  expect(ask({})).toMatchObject({
    policyVersion: 7,
    approvals: [{ count: 1, from: null }],
    forbidden: [],
    isFast: false,
  });
});

test('the strictest of the rules that apply holds, for each persona by itself, with its reason', () => {
  const rules: PolicyDocument['rules'] = [
    { measure: 'privacy', atLeast: 2, approvals: 2, from: null },
    { measure: 'privacy', atLeast: 3, approvals: 1, from: 'devops' },
    { measure: 'cost', atLeast: 1, approvals: 5, from: null },
  ];
  const { approvals } = ask({ rules }, { rating: rated(3) });
  expect(approvals.map(({ count, from }) => ({ count, from }))).toEqual([
    { count: 2, from: null },
    { count: 1, from: 'devops' },
  ]);
  expect(approvals[0]?.because).toEqual(['The privacy risk is 3, and from 2 on 2 people must approve.']);
});

test('a rating over a ceiling is forbidden in words', () => {
  const { forbidden } = ask({ ceilings: [{ measure: 'total', atMost: 2 }] }, { rating: rated(2, 1) });
  expect(forbidden).toEqual([
    expect.stringContaining('The total risk is 3, and the policy permits at most 2'),
  ]);
});

test('a probe without an expiry, or with one too late, is told the latest that is allowed', () => {
  const day = { maxLifetimeSeconds: 86_400 };
  const text = '2026-11-24T00:00:00.000Z';
  expect(ask(day, { document: aDocument({ expiresAt: null }) }).forbidden[0]).toContain(text);
  expect(ask(day, { document: aDocument({ expiresAt: text }) }).forbidden).toEqual([]);
});

test('a redaction goes fast only where the policy says so', () => {
  const redaction = {
    document: aDocument({ whenTripped: 'drop' }),
    plan: aPlan([dropping(attribute('x'))]),
    rating: rated(4),
  };
  expect(ask({ fastRedaction: true }, redaction)).toMatchObject({
    isFast: true,
    approvals: [{ count: 1 }],
    rings: [{ bakeSeconds: 0 }],
  });
  expect(ask({ fastRedaction: false }, redaction)).toMatchObject({
    isFast: false,
    approvals: [{ count: 2 }],
  });
});

test('a higher rating never needs fewer approvals', () => {
  const rule = fc.record({
    measure: fc.constantFrom('privacy' as const, 'cost' as const, 'total' as const),
    atLeast: fc.nat(8),
    approvals: fc.integer({ min: 1, max: 5 }),
    from: fc.constantFrom(null, 'devops' as const),
  });
  const score = fc.nat(4);
  fc.assert(
    fc.property(
      fc.array(rule, { maxLength: 6 }),
      fc.tuple(score, score, score),
      (rules, [privacy, cost, more]) => {
        const needs = (rating: RiskRating) => ask({ rules }, { rating }).approvals;
        const after = needs(rated(Math.min(4, privacy + more), cost));
        for (const { from, count } of needs(rated(privacy, cost)))
          expect(after.find((one) => one.from === from)?.count ?? 0).toBeGreaterThanOrEqual(count);
      },
    ),
  );
});

const approver = (id: string, change: Partial<Approver> = {}): Approver => ({
  id,
  persona: 'developer',
  counts: true,
  ...change,
});
const needed = {
  approvals: [
    { count: 2, from: null, because: ['…'] },
    { count: 1, from: 'devops' as const, because: ['…'] },
  ],
};

test('a person counts once, and one approval may serve two requirements', () => {
  expect(missingApprovals(needed, [approver('a'), approver('a')])).toEqual([
    { count: 1, from: null },
    { count: 1, from: 'devops' },
  ]);
  expect(missingApprovals(needed, [approver('a'), approver('b', { persona: 'devops' })])).toEqual([]);
});

test('who no longer may review does not count', () => {
  const gone = approver('b', { persona: 'devops', counts: false });
  expect(missingApprovals(needed, [approver('a'), gone])).toEqual([
    { count: 1, from: null },
    { count: 1, from: 'devops' },
  ]);
});

test('a freeze holds from its first moment to its last', () => {
  const freeze = { name: 'sale', from: '2026-11-27T00:00:00.000Z', to: '2026-11-28T00:00:00.000Z' };
  const at = (text: string) => freezeAt({ freezes: [freeze] }, Date.parse(text));
  expect(at('2026-11-27T00:00:00.000Z')).toBe(freeze);
  expect(at('2026-11-28T00:00:00.000Z')).toBeNull();
  expect(at('2026-11-26T23:59:59.999Z')).toBeNull();
});
