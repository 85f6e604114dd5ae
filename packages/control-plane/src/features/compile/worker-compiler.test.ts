import { afterAll, beforeAll, expect, test } from 'vitest';
import { ProblemError } from '../../lib/problem-error.ts';
import { aSample } from '../../testing/a-sample.ts';
import { WorkerCompiler } from './worker-compiler.ts';

/** Loading the language is what takes long, so the tests share one worker; that of the time limit loses its own. */
const limits = { start: 60_000, compile: 60_000, evidence: 1 };
let compiler: WorkerCompiler;
beforeAll(() => {
  compiler = new WorkerCompiler(limits);
});
afterAll(() => compiler.close());

test('compiles a text to a plan with its hash, and an error to its place', async () => {
  const good = await compiler.compile('traces | where severityLevel > 2');
  expect(good).toMatchObject({ diagnostics: [], plan: { view: 'traces' }, streamability: [] });
  expect(good.planHash).toMatch(/^[0-9a-f]{64}$/);
  const bad = await compiler.compile('traces | nonsense');
  expect(bad).toMatchObject({ plan: null, planHash: null, diagnostics: [{ severity: 'error' }] });
});

test('answers each of many askers with its own text', async () => {
  const plans = await Promise.all(
    Array.from({ length: 20 }, (_, n) => compiler.compile(`traces | take ${n}`)),
  );
  expect(plans.map(({ plan }) => plan?.steps[0])).toEqual(plans.map((_, count) => ({ kind: 'take', count })));
});

test('gives up a job over its time limit, and goes on with the next', async () => {
  // No preview takes a millisecond: the engine has to be loaded first.
  const { plan } = await compiler.compile('traces');
  if (!plan) throw new Error('The text has no plan.');
  const scope = { environment: 'production', services: [], attributes: [] };
  const preview = { plan, scope, originals: 'keep' as const, samples: [aSample(['LogLaunch'])], now: 0 };
  const [slow, next] = await Promise.allSettled([compiler.evidence(preview), compiler.compile('traces')]);
  expect(slow).toMatchObject({ status: 'rejected', reason: expect.any(ProblemError) });
  expect(slow).toMatchObject({ reason: { kind: 'cannot-run' } });
  expect(next).toMatchObject({ status: 'fulfilled', value: { plan: { view: 'traces' } } });
});

test('refuses more work than it can hold', async () => {
  const asked = await Promise.allSettled(Array.from({ length: 300 }, () => compiler.compile('traces')));
  const refused = asked.filter((one) => one.status === 'rejected');
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.every(({ reason }) => (reason as ProblemError).kind === 'unavailable')).toBe(true);
});

test('says that the server stops to those who wait', async () => {
  const refusal = expect(compiler.compile('traces')).rejects.toMatchObject({ kind: 'unavailable' });
  await compiler.close();
  await refusal;
});
