import type { WebhookDelivery } from '@lookout/contract';
import { expect, test } from 'vitest';
import { deliverySign, kindsSummary, kindWords } from './kind-words.ts';

test('kinds read as words', () => {
  expect(kindWords('rip-cord-pulled')).toBe('Rip cord pulled');
});

test.each([
  [[], 'Everything'],
  [['tripped'], 'Tripped'],
  [['tripped', 'rolled-out'], 'Tripped and rolled out'],
  [['tripped', 'rolled-out', 'failed'], 'Tripped and 2 more'],
] as const)('%j is summed up as %s', (kinds, words) => {
  expect(kindsSummary(kinds)).toBe(words);
});

test('a message that failed once is not shown as lost', () => {
  const delivery = { state: 'waiting', attempts: 1 } as WebhookDelivery;
  expect(deliverySign(delivery)).toEqual({ tone: 'warn', word: 'Trying again' });
  expect(deliverySign({ ...delivery, state: 'failed' }).tone).toBe('bad');
});
