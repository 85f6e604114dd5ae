import type { AuditEntry, AuditVerification, Probe } from '@lookout/contract';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { liftAuditGuard } from '../../store/audit-guard.ts';
import { aDocument, type Person, startTestServer, type TestServer } from '../../testing/test-server.ts';
import { auditHash } from './audit-row.ts';

let on: TestServer;
let olu: Person;
beforeAll(async () => {
  on = await startTestServer();
  olu = await on.signIn('olu');
});
afterAll(() => on.close());

const list = async (query = '', person = olu): Promise<AuditEntry[]> =>
  (await person.request('GET', `/audit?limit=200${query}`)).json().items;
const verify = async (): Promise<AuditVerification> =>
  (await olu.request('GET', '/audit/verification')).json();
const create = async (change = {}): Promise<Probe> =>
  (await olu.request('POST', '/probes', { body: { document: aDocument(change) } })).json();

test('a change is on record with who made it, from where, and what it changed', async () => {
  const probe = await create();
  const body = { document: { ...probe.document, title: 'Drop it' } };
  await olu.request('PUT', `/probes/${probe.id}`, { body, version: 1, headers: { 'user-agent': 'a test' } });
  const [edited] = await list(`&subject=${probe.id}`);
  expect(edited).toMatchObject({
    action: 'probe.edited',
    actor: { kind: 'person', name: expect.stringContaining('Olu') },
    from: { address: '127.0.0.1', userAgent: 'a test' },
    subject: { kind: 'probe', id: probe.id, environment: 'production' },
  });
  const entry = (await olu.request('GET', `/audit/entries/${edited?.sequence}`)).json();
  expect([entry.before.title, entry.after.title]).toEqual([probe.document.title, 'Drop it']);
});

test('is narrowed by person, action, environment, time and words, and read page by page', async () => {
  const one = { environment: 'narrow-1', services: [], attributes: [] };
  const probe = await create({ scope: one });
  await create({ scope: one });
  await create({ scope: { ...one, environment: 'narrow-2' } });
  const [{ actor, at } = { actor: { id: '' }, at: '' }] = await list('&environment=narrow-1');
  expect(await list('&action=probe&environment=narrow-1')).toHaveLength(2);
  expect(await list('&action=prob')).toHaveLength(0);
  expect(await list(`&action=probe&environment=narrow-2&person=${actor.id}`)).toHaveLength(1);
  expect(await list(`&text=${probe.id.toUpperCase()}`)).toHaveLength(1);
  expect(await list('&text=%25')).toHaveLength(0);
  const named = await create({
    scope: { ...one, environment: 'narrow-3' },
    title: 'The “quiet” queue "at night"',
  });
  expect(await list('&text=queue%20%22AT%20night')).toMatchObject([{ subject: { id: named.id } }]);
  expect(await list(`&to=${new Date(Date.parse(at) - 3_600_000).toISOString()}`)).toHaveLength(0);
  const first = (await olu.request('GET', '/audit?limit=1&environment=narrow-1')).json();
  const second = (
    await olu.request('GET', `/audit?limit=1&environment=narrow-1&cursor=${first.nextCursor}`)
  ).json();
  expect(first.items[0].sequence).toBeGreaterThan(second.items[0].sequence);
  expect(second.nextCursor).toBeNull();
});

test('is for those who administer, and of no other environments than theirs', async () => {
  const ana = await on.signIn('ana');
  for (const path of ['/audit', '/audit/verification', '/audit/export', '/audit/entries/1'])
    expect((await ana.request('GET', path)).statusCode).toBe(403);
  await create({ scope: { environment: 'staging', services: [], attributes: [] } });
  await on.store.database
    .updateTable('account_grant')
    .set({ environment: 'staging', rights: '["view","administer"]' })
    .where('account_id', '=', (await ana.request('GET', '/session')).json().account.id)
    .execute();
  const seen = await list('', ana);
  expect(new Set(seen.map(({ subject }) => subject.environment))).toEqual(new Set(['staging']));
});

test('the rip cord is on record where no probe is', async () => {
  await olu.request('PUT', '/environments/nowhere/rip-cord', { body: { isPulled: true, reason: 'a leak' } });
  expect((await list('&action=rip-cord'))[0]).toMatchObject({
    action: 'rip-cord.pulled',
    subject: { environment: 'nowhere' },
  });
});

test('a deleted probe stays on record', async () => {
  const probe = await create();
  await olu.request('DELETE', `/probes/${probe.id}`, { version: probe.version });
  expect((await list(`&subject=${probe.id}`))[0]).toMatchObject({ action: 'probe.deleted' });
});

test('an export is verifiable line by line, and on record itself', async () => {
  await create();
  const { body, headers } = await olu.request('GET', '/audit/export');
  expect(headers['content-type']).toBe('application/x-ndjson');
  const entries: AuditEntry[] = body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(entries.map(auditHash)).toEqual(entries.map(({ hash }) => hash));
  expect(entries.at(-1)).toMatchObject({ action: 'audit.exported', actor: { kind: 'person' } });
});

test('an earlier revision becomes the working copy again, as an edit that is reviewed', async () => {
  const probe = await create();
  await olu.request('POST', `/probes/${probe.id}/submissions`, { version: 1, body: { note: '' } });
  const submitted: Probe = (await olu.request('GET', `/probes/${probe.id}`)).json();
  const body = { document: { ...probe.document, title: 'Another title' } };
  const edited: Probe = (
    await olu.request('PUT', `/probes/${probe.id}`, { body, version: submitted.version })
  ).json();
  const restore = (revision: number, version = edited.version) =>
    olu.request('POST', `/probes/${probe.id}/revisions/${revision}/restorations`, { version });
  expect((await restore(7)).statusCode).toBe(404);
  expect((await restore(1, 1)).statusCode).toBe(412);
  const restored: Probe = (await restore(1)).json();
  expect(restored.document).toEqual(probe.document);
  expect((await list(`&subject=${probe.id}`))[0]?.text).toContain('restored revision 1');
});

test('verification answers for the whole log, and says where it was cut off, also after a restart', async () => {
  await create();
  expect(await verify()).toMatchObject({ isIntact: true, fault: null });
  await vi.waitFor(async () => expect((await verify()).anchors).toBeGreaterThan(0));
  on = await on.restart();
  olu = await on.signIn('olu');
  expect(await verify()).toMatchObject({ isIntact: true });
  const { sequence } = (await list())[0] as AuditEntry;
  await vi.waitFor(async () => expect((await verify()).anchors).toBeGreaterThan(1));
  await on.store.database.transaction().execute(async (transaction) => {
    await liftAuditGuard(transaction);
    await transaction.deleteFrom('audit_entry').where('sequence', '=', sequence).execute();
  });
  expect((await verify()).fault).toMatchObject({ kind: 'truncated', sequence });
});
