import { expect, test } from 'vitest';
import { SignInThrottle } from './throttle.ts';

const MINUTE_MS = 60_000;

let now = 0;
const throttle = () => new SignInThrottle({ now: () => now });

test('who guesses at many accounts from one place is closed out there, and nobody elsewhere', () => {
  const guard = throttle();
  for (let one = 0; one < 100; one += 1)
    expect(guard.begin({ email: `${one}@example.com`, address: '192.0.2.1' })).toBe(0);
  expect(guard.begin({ email: 'next@example.com', address: '192.0.2.1' })).toBe(15 * 60);
  expect(guard.begin({ email: 'next@example.com', address: '192.0.2.2' })).toBe(0);
  now += 15 * MINUTE_MS;
  expect(guard.begin({ email: 'next@example.com', address: '192.0.2.1' })).toBe(0);
});

test('who guesses at one account from many places is closed out everywhere', () => {
  const guard = throttle();
  for (let one = 0; one < 100; one += 1)
    expect(guard.begin({ email: 'dana@example.com', address: `192.0.2.${one}` })).toBe(0);
  expect(guard.begin({ email: 'dana@example.com', address: '198.51.100.1' })).toBeGreaterThan(0);
});

test('who mistypes and then succeeds starts anew, and others cannot lock them out', () => {
  const guard = throttle();
  const dana = { email: 'dana@example.com', address: '192.0.2.1' };
  for (let one = 0; one < 30; one += 1) {
    expect(guard.begin(dana)).toBe(0);
    if (one % 9 === 8) guard.succeed(dana);
  }
  for (let one = 0; one < 12; one += 1) guard.begin({ ...dana, address: '198.51.100.1' });
  expect(guard.begin(dana)).toBe(0);
});
