import type { AccountDetails, InvitedAccount, Notification, SignInLink } from '@lookout/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Person, startTestServer, type TestServer } from '../../testing/test-server.ts';

const PASSWORD = 'correct horse battery';

let on: TestServer;
let olu: Person;
beforeEach(async () => {
  on = await startTestServer();
  olu = await on.signIn('olu');
});
afterEach(() => on.close());

const post = (path: string, payload: Record<string, unknown>, headers: Record<string, string> = {}) =>
  on.server.app.inject({ method: 'POST', url: `/api/v1${path}`, payload, headers });
const everybody = async (): Promise<AccountDetails[]> => (await olu.request('GET', '/people')).json().items;
const find = async (name: string) => {
  const person = (await everybody()).find((one) => one.email.startsWith(name));
  if (!person) throw new Error(`There is no ${name}.`);
  return person;
};
async function change(name: string, body: Partial<AccountDetails> & { isDisabled?: boolean }, as = olu) {
  const { id, version, persona, grants } = await find(name);
  const all = { persona, grants, isDisabled: false, ...body };
  return as.request('PUT', `/people/${id}`, { version, body: all });
}
async function invite(grants: AccountDetails['grants'] = []): Promise<InvitedAccount> {
  const person = { name: 'Eve', email: 'Eve@example.com', persona: 'developer', grants };
  return (await olu.request('POST', '/people', { body: person })).json();
}

test('an invited person chooses a password with the link, once, and is signed in', async () => {
  const { account, link } = await invite([{ environment: 'production', rights: ['view'] }]);
  expect(account).toMatchObject({ standing: 'invited', hasPassword: false, email: 'eve@example.com' });
  expect((await post('/link-readings', { secret: link.secret })).json()).toMatchObject({
    kind: 'welcome',
    name: 'Eve',
  });
  const used = await post('/link-uses', { secret: link.secret, password: PASSWORD });
  const eve = Person.of(on.server, used);
  expect((await eve.request('GET', '/probes?environment=production')).statusCode).toBe(200);
  expect((await post('/link-uses', { secret: link.secret, password: PASSWORD })).statusCode).toBe(404);
  expect((await find('eve')).standing).toBe('active');
  const again = await post('/session', { email: 'eve@example.com', password: PASSWORD });
  expect(again.statusCode).toBe(201);
});

test('a newer link ends the older one, and the database knows neither', async () => {
  const { account, link } = await invite();
  const newer = (await olu.request('POST', `/people/${account.id}/links`)).json() as SignInLink;
  expect((await post('/link-readings', { secret: link.secret })).statusCode).toBe(404);
  expect((await post('/link-readings', { secret: newer.secret })).statusCode).toBe(200);
  const rows = await on.store.database.selectFrom('sign_in_link').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(newer.secret);
});

test('a link to an account in use is told to its owner and to everybody else who administers', async () => {
  const told = async (person: Person) => {
    const { items } = (await person.request('GET', '/notifications')).json<{ items: Notification[] }>();
    return items.map(({ kind, text, about }) => `${kind}: ${text} (${about.kind} ${about.id})`);
  };
  const [ana, dana, max] = [await find('ana'), await on.signIn('dana'), await on.signIn('max')];
  await change('max', { grants: [{ environment: '*', rights: ['view', 'administer'] }] });
  await invite();
  expect(await told(max)).toEqual([]);

  const link = (await olu.request('POST', `/people/${ana.id}/links`)).json() as SignInLink;
  const made = `account: Olu Devops made a one-time link to the account of ${ana.name}. (account ${ana.id})`;
  expect([await told(max), await told(olu), await told(dana)]).toEqual([[made], [], []]);

  const used = await post('/link-uses', { secret: link.secret, password: PASSWORD });
  const set = `account: A one-time link set a new password for the account of ${ana.name}. (account ${ana.id})`;
  expect([await told(max), await told(olu)]).toEqual([[set, made], [set]]);
  expect(await told(Person.of(on.server, used))).toMatchObject([
    expect.stringContaining('set a new password for your account'),
    expect.stringContaining('Olu Devops made a one-time link to your account'),
  ]);
});

test('somebody who was shut out is out at once, with all sessions and tokens, and cannot come back', async () => {
  const dana = await on.signIn('dana');
  const made = await dana.request('POST', '/me/tokens', {
    body: { name: 'ci', grants: [{ environment: '*', rights: ['view'] }], lifetimeDays: 1 },
  });
  const bearer = { authorization: `Bearer ${made.json().secret}` };
  const probes = () =>
    on.server.app.inject({ url: '/api/v1/probes?environment=production', headers: bearer });
  expect((await probes()).statusCode).toBe(200);
  expect((await change('dana', { isDisabled: true })).statusCode).toBe(200);
  expect((await dana.request('GET', '/session')).statusCode).toBe(401);
  expect((await probes()).statusCode).toBe(401);
  const signIn = await post('/session', { email: 'dana@demo.lookout', password: 'lookout-demo' });
  expect(signIn.statusCode).toBe(401);
  await change('dana', {});
  expect((await probes()).statusCode).toBe(401);
  await on.signIn('dana');
});

test('who administers one environment gives rights there and nowhere else', async () => {
  await change('max', { grants: [{ environment: 'staging', rights: ['view', 'administer'] }] });
  const max = await on.signIn('max');
  const before = (await find('ana')).grants;
  const here = [...before, { environment: 'staging', rights: ['author' as const] }];
  expect((await change('ana', { grants: here }, max)).statusCode).toBe(200);
  const there = [...here, { environment: 'production', rights: ['author' as const] }];
  expect((await change('ana', { grants: there }, max)).statusCode).toBe(403);
  expect((await change('ana', { grants: here, isDisabled: true }, max)).statusCode).toBe(403);
  const { id } = await find('olu');
  expect((await max.request('POST', `/people/${id}/links`)).statusCode).toBe(403);
  expect((await max.request('DELETE', `/people/${id}/sessions`)).statusCode).toBe(403);
});

test('the last administrator can neither leave nor be shut out', async () => {
  expect((await change('olu', { grants: [] })).statusCode).toBe(409);
  expect((await change('olu', { isDisabled: true })).statusCode).toBe(409);
  expect((await find('olu')).standing).toBe('active');
});

test('a change made from an older version is refused, and one without a version too', async () => {
  const { id, version, persona, grants } = await find('dana');
  const body = { persona, grants, isDisabled: false };
  expect((await olu.request('PUT', `/people/${id}`, { version, body })).statusCode).toBe(200);
  expect((await olu.request('PUT', `/people/${id}`, { version, body })).statusCode).toBe(412);
  expect((await olu.request('PUT', `/people/${id}`, { body })).statusCode).toBe(428);
});

test('people see where they are signed in, end one, and an administrator ends all', async () => {
  const [here, there] = [await on.signIn('dana'), await on.signIn('dana')];
  const { items } = (await here.request('GET', '/me/sessions')).json();
  expect(items).toHaveLength(2);
  const other = items.find((one: { isCurrent: boolean }) => !one.isCurrent);
  expect((await olu.request('DELETE', `/me/sessions/${other.id}`)).statusCode).toBe(404);
  expect((await here.request('DELETE', `/me/sessions/${other.id}`)).statusCode).toBe(204);
  expect((await there.request('GET', '/session')).statusCode).toBe(401);
  const { id } = await find('dana');
  expect((await olu.request('GET', `/people/${id}/sessions`)).json().items).toHaveLength(1);
  await olu.request('DELETE', `/people/${id}/sessions`);
  expect((await here.request('GET', '/session')).statusCode).toBe(401);
});

test('a new password needs the old one, and ends every session but the one that is renewed', async () => {
  const [here, there] = [await on.signIn('dana'), await on.signIn('dana')];
  const wrong = await here.request('POST', '/me/passwords', { body: { current: 'x', next: PASSWORD } });
  expect(wrong.statusCode).toBe(422);
  const short = { current: 'lookout-demo', next: 'short' };
  expect((await here.request('POST', '/me/passwords', { body: short })).statusCode).toBe(400);
  const changed = await here.request('POST', '/me/passwords', {
    body: { current: 'lookout-demo', next: PASSWORD },
  });
  expect(changed.statusCode).toBe(204);
  const renewed = Person.of(on.server, changed);
  expect((await renewed.request('GET', '/session')).statusCode).toBe(200);
  for (const old of [here, there]) expect((await old.request('GET', '/session')).statusCode).toBe(401);
});

test('on an empty store one link makes the first administrator, and only the first', async () => {
  const fresh = await startTestServer({ isDemo: false });
  try {
    const secret = (await fresh.server.createSetUpLink()) ?? '';
    const use = (payload: Record<string, unknown>) =>
      fresh.server.app.inject({ method: 'POST', url: '/api/v1/link-uses', payload });
    expect((await use({ secret, password: PASSWORD })).statusCode).toBe(400);
    const person = { name: 'Ada', email: 'ada@example.com' };
    const answers = await Promise.all([1, 2].map(() => use({ secret, password: PASSWORD, person })));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 404]);
    expect(await fresh.server.createSetUpLink()).toBeNull();
  } finally {
    await fresh.close();
  }
});

test('the audit log has who came, went and was changed, and no secret', async () => {
  const { link } = await invite();
  await post('/link-uses', { secret: link.secret, password: PASSWORD });
  await post('/session', { email: 'eve@example.com', password: 'wrong' });
  await change('ana', { isDisabled: true });
  const entries = await on.store.database.selectFrom('audit_entry').selectAll().orderBy('sequence').execute();
  const actions = entries.map(({ action }) => action);
  for (const action of [
    'account.invited',
    'account.link-used',
    'session.opened',
    'session.failed',
    'account.changed',
  ])
    expect(actions).toContain(action);
  for (const secret of [link.secret, PASSWORD]) expect(JSON.stringify(entries)).not.toContain(secret);
});
