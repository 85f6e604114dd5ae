import type { Plan, Step } from '@lookout/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batchOf, type Line, planOf } from '../stream/testing/fixtures.ts';
import { binary, call, column, dynamic } from '../testing/expressions.ts';
import { comparePreviews } from './compare-previews.ts';
import { previewPlan } from './preview-plan.ts';

const scope = { environment: 'production', services: [], attributes: [] };
const now = { ms: 1_700_000_050_000, nanos: 0 };
const bounds = { examples: 10, contents: 100 };
const passing = (least: number): Plan => {
  const step: Step = { kind: 'where', predicate: binary(column('severityNumber', 'int'), '>', least) };
  return planOf('logs', [step]);
};

const without = (key: string): Plan => {
  const value = call('dynamic', 'bag_remove_keys', column('attributes', 'dynamic'), dynamic([key]));
  return planOf('logs', [{ kind: 'extend', columns: [{ name: 'attributes', value }] }]);
};

function compared(plans: readonly [Plan, Plan], lines: readonly Line[], limits = bounds) {
  const half = Math.ceil(lines.length / 2);
  const samples = [lines.slice(0, half), lines.slice(half)].map((part) => ({
    batch: batchOf(part),
    weights: new Float64Array(part.length).fill(1),
    from: 0n,
    to: 1n,
  }));
  const [left, right] = plans.map((plan) =>
    previewPlan({ plan, scope, originals: 'keep' as const, samples, now }),
  );
  return comparePreviews(samples, [left!, right!], limits);
}

const lines = fc.array(
  fc.record({ event: fc.constantFrom('A', 'B'), severity: fc.integer({ min: 1, max: 9 }) }),
  { maxLength: 12 },
);

test('records whose fate differs are counted and shown, the newest first', () => {
  const some = [3, 5, 7, 9].map((severity) => ({ event: `E${severity}`, severity }));
  const { fates, examples } = compared([passing(4), passing(6)], some);
  expect(fates).toEqual([{ left: 'kept', right: 'dropped', records: 1 }]);
  expect(examples).toMatchObject([
    { left: { status: 'kept', before: { eventName: 'E5' } }, right: { status: 'dropped', after: null } },
  ]);
});

test('records that both change are compared by what comes out, up to a bound', () => {
  const some = [1, 2, 3].map((depth) => ({ event: 'A', attributes: { depth, secret: 's' } }));
  const plans = [without('secret'), without('depth')] as const;
  const { fates, bothChange, examples } = compared(plans, some, { examples: 1, contents: 2 });
  expect(fates).toEqual([]);
  expect(bothChange).toEqual({ lookedAt: 2, different: 2 });
  expect(examples).toHaveLength(1);
  expect(examples[0]?.left.after?.attributes).not.toEqual(examples[0]?.right.after?.attributes);
});

test('a plan does not differ from itself, and two differ by as many records as one of them alone lets pass', () => {
  fc.assert(
    fc.property(lines, fc.integer({ max: 9 }), fc.integer({ max: 9 }), (some, a, b) => {
      expect(compared([passing(a), passing(a)], some).fates).toEqual([]);
      const between = some.filter(({ severity }) => severity > a !== severity > b);
      const { fates } = compared([passing(a), passing(b)], some);
      expect(fates.reduce((sum, { records }) => sum + records, 0)).toBe(between.length);
    }),
  );
});
