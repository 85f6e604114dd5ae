import { expect, test } from 'vitest';
import { BudgetMeter, MOST_GROUPS } from './budget-meter.ts';

const budget = { cpuMillisecondsPerSecond: 100, stateBytes: 1000, recordsOutPerSecond: 10 };
const nothing = { cpuMilliseconds: 0, recordsOut: 0, stateBytes: 0, groups: 0 };
const SECOND = 1_000_000_000n;

test('each ceiling is told with its figures', () => {
  const spend = (cost: Partial<typeof nothing>) =>
    new BudgetMeter(budget, 0n).spend({ ...nothing, ...cost }, 1n);
  expect(spend({ cpuMilliseconds: 100, recordsOut: 10, stateBytes: 1000, groups: MOST_GROUPS })).toBeNull();
  expect(spend({ cpuMilliseconds: 100.04 })).toBe(
    'It used 100 ms of CPU within a second; its budget is 100 ms.',
  );
  expect(spend({ recordsOut: 11 })).toMatch(/let out 11 records and points .* budget is 10/);
  expect(spend({ stateBytes: 1001 })).toMatch(/held 1001 bytes .* budget is 1000/);
  expect(spend({ groups: MOST_GROUPS + 1 })).toBe(
    `It held ${MOST_GROUPS + 1} groups; a probe may hold ${MOST_GROUPS}.`,
  );
});

test('what is spent adds up within a second and is forgotten after it', () => {
  const meter = new BudgetMeter(budget, 0n);
  expect(meter.spend({ ...nothing, recordsOut: 6 }, 1n)).toBeNull();
  expect(meter.spend({ ...nothing, recordsOut: 6 }, SECOND)).toBeNull();
  expect(meter.spend({ ...nothing, recordsOut: 6 }, SECOND + 1n)).toMatch(/12 records/);
});
