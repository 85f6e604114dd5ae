import type { StreamPrice } from '@lookout/contract';
import { expect, test } from 'vitest';
import { costAMonth, formatCost } from './cost.ts';

const price: StreamPrice = {
  environment: 'production',
  version: 1,
  perGigabyte: 2,
  currency: 'USD',
  changedAt: null,
  changedBy: null,
};

test('a month of a megabyte a second is some 2,630 gigabytes', () => {
  expect(costAMonth(1e6, price)).toBeCloseTo(5_259.6);
  expect(formatCost(5_259.6, price)).toBe('$5,260');
});

test('without a price there is no cost, not a cost of nothing', () => {
  expect(costAMonth(1e6, { ...price, perGigabyte: null })).toBeNull();
  expect(formatCost(null, price)).toBe('–');
  expect(formatCost(0, price)).toBe('$0.00');
  expect(formatCost(0.0001, price)).toBe('< $0.01');
  expect(formatCost(-0.0001, price)).toBe('> -$0.01');
  expect(formatCost(-1234, price)).toBe('-$1,234');
});
