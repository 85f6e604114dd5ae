import { contentHash, RolloutAgent } from '@lookout/contract';
import { expect, test } from 'vitest';
import { OfferTracker } from './offer-tracker.ts';

const AT = Date.parse('2026-11-23T08:00:00Z');
const offer = {
  environment: 'production',
  sequence: 2,
  config: { isRipCordPulled: false, probes: [] } as never,
  hash: contentHash('a configuration'),
  offeredAt: new Date(AT).toISOString(),
};
const answers: readonly (readonly [string, (tracker: OfferTracker) => void, object])[] = [
  ['sent', () => undefined, { kind: 'sent' }],
  ['being applied', (tracker) => tracker.applying(offer.hash), { kind: 'applying' }],
  ['confirmed', (tracker) => tracker.applied(offer.hash, AT + 40), { kind: 'applied', milliseconds: 40 }],
  ['refused', (tracker) => tracker.failed(offer.hash, 'no room', AT), { kind: 'failed', error: 'no room' }],
];

test.each(answers)('what was %s is answered as progress of a rollout takes it', (_, happens, expected) => {
  const tracker = new OfferTracker();
  tracker.sent(offer, AT);
  happens(tracker);
  const { hash, answer } = tracker.answer();
  expect(hash).toBe(offer.hash);
  expect(RolloutAgent.shape.progress.parse(answer)).toMatchObject(expected);
});
