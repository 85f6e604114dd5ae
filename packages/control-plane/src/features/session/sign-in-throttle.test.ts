import type { LightMyRequestResponse } from 'fastify';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { insertAccount } from './account-store.ts';
import { type HashCost, hashPassword } from './passwords.ts';

const MINUTE_MS = 60_000;
const QUARTER_SECONDS = 15 * 60;
/** Guessed at a hundred times: the hash is of the kind that is stored, but costs nothing. */
const CHEAP: HashCost = { logN: 4, r: 8, p: 1 };
const PASSWORD = 'the right one';
const ELSEWHERE = '198.51.100.1';
/** Differ from answer to answer, whoever is asked for. */
const PER_REQUEST = ['date', 'x-request-id', 'x-ratelimit-remaining', 'x-ratelimit-reset'];

let on: TestServer;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  on = await startTestServer({ isDemo: false });
  const passwordHash = await hashPassword(PASSWORD, CHEAP);
  for (const name of ['dana', 'olu']) {
    const person = { name, email: `${name}@example.com`, persona: 'devops' as const, passwordHash };
    await insertAccount(on.store.database, { ...person, at: new Date().toISOString() });
  }
});
afterEach(async () => {
  vi.useRealTimers();
  await on.close();
});

const signIn = (name: string, remoteAddress: string, password = PASSWORD) =>
  on.server.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { email: `${name}@example.com`, password },
    remoteAddress,
  });

async function fail(times: number, attempt: (n: number) => Promise<LightMyRequestResponse>): Promise<void> {
  for (let n = 0; n < times; n += 1) expect((await attempt(n)).statusCode).toBe(401);
}

const pass = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);

/** Refused for exactly so long: until a moment before it is over, and not after. */
async function expectShutFor(seconds: number, attempt: () => Promise<LightMyRequestResponse>): Promise<void> {
  const { statusCode, headers } = await attempt();
  expect([statusCode, headers['retry-after']]).toEqual([429, String(seconds)]);
  pass(seconds * 1000 - 1);
  expect((await attempt()).headers['retry-after']).toBe('1');
  pass(1);
  expect((await attempt()).statusCode).toBe(201);
}

test('an account that is guessed at from many places is shut everywhere for a quarter of an hour', async () => {
  await fail(100, (n) => signIn('dana', `192.0.2.${n}`, 'wrong'));
  expect((await signIn('olu', ELSEWHERE)).statusCode).toBe(201);
  await expectShutFor(QUARTER_SECONDS, () => signIn('dana', ELSEWHERE));
});

test('an address that guesses at many accounts is shut out of all of them', async () => {
  const guess = (n: number) => signIn(`somebody-${n % 10}`, '192.0.2.1', 'wrong');
  const passwordHash = await hashPassword(PASSWORD, CHEAP);
  for (let n = 0; n < 10; n += 1) {
    const email = `somebody-${n}@example.com`;
    const person = { name: 'Somebody', email, persona: 'analyst' as const, passwordHash };
    await insertAccount(on.store.database, { ...person, at: new Date().toISOString() });
  }
  await fail(50, guess);
  // No address comes to the door more than a hundred times a minute, right or wrong: that is another ceiling.
  pass(MINUTE_MS);
  await fail(50, (n) => guess(n + 50));
  pass(MINUTE_MS);
  expect((await signIn('olu', ELSEWHERE)).statusCode).toBe(201);
  await expectShutFor(QUARTER_SECONDS - 120, () => signIn('olu', '192.0.2.1'));
});

test('an address without an account is answered as one with: refused, and then shut', async () => {
  const [known, unknown] = ['dana', 'nobody'];
  const guess = (name: string) => signIn(name, `192.0.2.${name.length}`, 'wrong');
  const answersTo = async (name: string) => {
    // Together: the hash for nobody is a real one.
    await Promise.all(Array.from({ length: 9 }, () => guess(name)));
    return [comparable(await guess(name)), comparable(await guess(name))];
  };
  const answers = await answersTo(known);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 429]);
  expect(await answersTo(unknown)).toEqual(answers);
});

function comparable({ statusCode, headers, body }: LightMyRequestResponse) {
  const kept = Object.entries(headers).filter(([name]) => !PER_REQUEST.includes(name));
  return { statusCode, headers: Object.fromEntries(kept), body };
}
