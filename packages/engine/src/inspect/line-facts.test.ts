import type { DeployedProbe } from '@lookout/contract';
import { expect, test } from 'vitest';
import { batchOf, chartPlan, configOf, dropPlan, probeOf, redactPlan } from '../stream/testing/fixtures.ts';
import { LineFacts, MAX_DISTINCT } from './line-facts.ts';
import { ProbeTrial } from './probe-trial.ts';

const NOW = 1_700_000_040_000_000_000n;
const DROP = 'prb_0000000000000001';
const REDACT = 'prb_0000000000000002';
const COUNT = 'prb_0000000000000003';
const probes = [
  probeOf(dropPlan('LogLaunch'), { probeId: DROP }),
  probeOf(redactPlan('LogWelcomeBanner'), { probeId: REDACT }),
  probeOf(chartPlan(), { probeId: COUNT, originals: 'keep' }),
];
const batch = batchOf([
  { event: 'LogLaunch', service: 'launcher', body: 'launched' },
  { event: 'LogWelcomeBanner', attributes: { secret: 'hunter2' } },
  { event: 'LogWelcomeBanner', attributes: { secret: 'hunter3' } },
]);

const looked = (live: readonly DeployedProbe[], isRipCordPulled = false) => {
  const facts = new LineFacts();
  facts.look(batch, new ProbeTrial({ ...configOf(...live), isRipCordPulled }, NOW));
  return facts;
};
const launch = { service: 'launcher', durableId: 'LogLaunch' };
const banner = { service: 'web', durableId: 'LogWelcomeBanner' };

test('a line names the live probes that drop, change or count it, and no others', () => {
  const facts = looked(probes);
  expect(facts.of(launch).probeIds).toEqual([DROP, COUNT]);
  expect(facts.of(banner).probeIds).toEqual([REDACT, COUNT]);
});

test('what is off acts on nothing: switched off, expired, or behind a pulled rip cord', () => {
  const off = probes.map((probe) => ({ ...probe, isEnabled: false }));
  const expired = probes.map((probe) => ({ ...probe, expiresAt: '2020-01-01T00:00:00.000Z' }));
  for (const facts of [looked(off), looked(expired), looked(probes, true)])
    expect([facts.of(launch).probeIds, facts.of(banner).probeIds]).toEqual([[], []]);
});

test('other probes are live: those of before are forgotten', () => {
  const facts = looked(probes);
  facts.forgetProbes();
  facts.look(batch, new ProbeTrial(configOf(probes[0]!), NOW));
  expect(facts.of(launch).probeIds).toEqual([DROP]);
});

test('counts sampled records and their different contents', () => {
  const facts = looked([]);
  facts.look(batch, new ProbeTrial(configOf(), NOW));
  expect(facts.of(launch)).toEqual({ sampled: 2, distinct: 1, probeIds: [] });
  expect(facts.of(banner)).toMatchObject({ sampled: 4, distinct: 2 });
  expect(facts.of({ service: 'web', durableId: 'Unheard' }).sampled).toBe(0);
});

test('different contents are counted up to a limit', () => {
  const facts = new LineFacts();
  const lines = Array.from({ length: 400 }, (_, at) => ({ event: 'LogId', attributes: { id: at } }));
  facts.look(batchOf(lines), new ProbeTrial(configOf(), NOW));
  expect(facts.of({ service: 'web', durableId: 'LogId' })).toMatchObject({
    sampled: 400,
    distinct: MAX_DISTINCT,
  });
});
