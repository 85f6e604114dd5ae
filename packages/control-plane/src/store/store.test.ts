import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createChanges } from '../features/changes/changes.ts';
import { listEvents, listMarkers } from '../features/history/history-store.ts';
import { insertNotifications, listNotifications } from '../features/notifications/notification-store.ts';
import { selectFacts, toFacts } from '../features/probes/probe-facts.ts';
import {
  addEditor,
  insertProbe,
  listEditors,
  pipelineEnd,
  updateProbe,
} from '../features/probes/probe-store.ts';
import { findRevision, insertRevision, listRevisions } from '../features/probes/revision-store.ts';
import { findReview, insertReview, updateReview } from '../features/reviews/review-store.ts';
import { ensureEnvironment, findRipCord, saveRipCord } from '../features/rip-cord/environment-store.ts';
import { findAccountByEmail, insertAccount } from '../features/session/account-store.ts';
import { findSession, insertSession } from '../features/session/session-store.ts';
import { listMoves, saveMove } from '../features/switchboard/group-switch-store.ts';
import { systemClock } from '../lib/clock.ts';
import { newId } from '../lib/id.ts';
import { aSession } from '../testing/a-session.ts';
import { aDocument } from '../testing/test-server.ts';
import { startTestStores, storeKinds, type TestStores } from '../testing/test-store.ts';
import { appliedMigrations } from './migrate.ts';
import { migrations } from './migrations/all.ts';
import { openStore, type Store, type StoreSettings } from './open.ts';

const AT = '2026-11-22T10:00:00.000Z';
const LATER = '2026-11-22T11:00:00.000Z';
const HASH = 'a'.repeat(64);

describe.each(storeKinds)('the store on %s', (kind) => {
  let stores: TestStores;
  let settings: StoreSettings;
  let store: Store;

  beforeAll(async () => {
    stores = await startTestStores(kind);
  });
  afterAll(() => stores.close());
  beforeEach(async () => {
    settings = await stores.fresh();
    store = await openStore(settings);
  });
  afterEach(() => store.close());

  const anAccount = (email = 'dana@example.com') =>
    insertAccount(store.database, { name: 'Dana', email, persona: 'developer', passwordHash: 'x', at: AT });

  async function aProbe() {
    const owner = await anAccount();
    const id = newId('prb');
    await ensureEnvironment(store.database, 'production');
    await insertProbe(store.database, {
      id,
      document: aDocument(),
      producesMetrics: false,
      ownerId: owner.id,
      at: AT,
    });
    return { id, owner };
  }

  const aRevision = (probeId: string, authorId: string, number = 1) =>
    insertRevision(store.database, {
      probeId,
      number,
      document: aDocument(),
      contentHash: HASH,
      plan: { format: 1, view: 'traces', steps: [], output: [] },
      planHash: HASH,
      engineVersion: '1',
      author: { id: authorId, name: 'Dana' },
      createdAt: AT,
    });

  const aReview = async (probeId: string, authorId: string) => {
    const id = newId('rev');
    const review = { id, probeId, environment: 'production', revision: 1, contentHash: HASH, authorId };
    const binding = { approvalHash: HASH, baseRevision: null, risk: null, expiresAt: LATER };
    await insertReview(store.database, { ...review, ...binding, note: '', evidence: null, at: AT });
    return id;
  };

  async function returnToVersion13(): Promise<void> {
    for (const table of [
      'dashboard',
      'source_links',
      'saving_mark',
      'saving_day',
      'group_switch',
      'notification',
      'alert_event',
      'alert_follower',
      'alert',
    ])
      await store.database.schema.dropTable(table).execute();
    await sql`create table notification (id text primary key, account_id text not null, at text not null,
      kind text not null, text text not null, environment text not null, probe_id text not null,
      review_id text, read_at text)`.execute(store.database);
    await sql`create index notification_by_person on notification (account_id, id)`.execute(store.database);
    await sql`delete from kysely_migration where name > '0013-streams'`.execute(store.database);
  }

  test('applies every migration, and none twice', async () => {
    await store.close();
    store = await openStore(settings);
    expect(await appliedMigrations(store.database)).toEqual(Object.keys(migrations).sort());
  });

  test('keeps what was written when it is opened again', async () => {
    await anAccount();
    await store.close();
    store = await openStore(settings);
    expect((await findAccountByEmail(store.database, 'DANA@example.com'))?.account.name).toBe('Dana');
  });

  test('reads data from before switches of groups and notices about accounts, and keeps both in it', async () => {
    const { id, owner } = await aProbe();
    await returnToVersion13();
    const old = sql.join(['ntf_0', owner.id, AT, 'tripped', 'It tripped.', 'production', id]);
    await sql`insert into notification (id, account_id, at, kind, text, environment, probe_id) values (${old})`.execute(
      store.database,
    );
    await store.close();
    store = await openStore(settings);

    const about = { kind: 'account', accountId: owner.id } as const;
    await insertNotifications(store.database, [owner.id], {
      kind: 'account',
      text: 'A link.',
      about,
      at: AT,
    });
    expect((await listNotifications(store.database, owner, { limit: 9 })).items).toMatchObject([
      { text: 'A link.', about: { kind: 'account', name: 'Dana' } },
      { text: 'It tripped.', about: { kind: 'probe', id, title: aDocument().title, reviewId: null } },
    ]);
    const move = { isOn: false, by: { id: owner.id, name: 'Dana' }, at: AT, reason: 'loud', refused: [] };
    const group = { kind: 'theme' as const, name: 'night' };
    await saveMove(store.database, 'production', { group, move });
    expect((await listMoves(store.database, 'production')).get('theme:night')).toEqual(move);
    expect((await selectFacts(store.database).execute()).map((row) => toFacts(row).id)).toEqual([id]);
  });

  test('refuses a second account for the same address', async () => {
    await anAccount();
    await expect(anAccount()).rejects.toThrow();
  });

  test('finds a session until it expires', async () => {
    const { id } = await anAccount();
    const session = aSession({ account_id: id, token_hash: HASH, created_at: AT, expires_at: LATER });
    await insertSession(store.database, session);
    expect((await findSession(store.database, HASH, AT))?.account.id).toBe(id);
    expect(await findSession(store.database, HASH, LATER)).toBeUndefined();
  });

  test('reads a probe with its owner, and without what it does not have yet', async () => {
    const { id, owner } = await aProbe();
    const facts = toFacts(
      await selectFacts(store.database).where('probe.id', '=', id).executeTakeFirstOrThrow(),
    );
    expect(facts).toMatchObject({ version: 1, deployed: null, review: null, producesMetrics: false });
    expect(facts.owner).toEqual({ id: owner.id, name: 'Dana' });
    expect(facts.document).toEqual(aDocument());
  });

  test('changes a probe at the expected version only, and counts up', async () => {
    const { id } = await aProbe();
    const update = { probeId: id, expectedVersion: 1, at: LATER, set: { latest_revision: 1 } };
    expect(await updateProbe(store.database, update)).toBe(true);
    expect(await updateProbe(store.database, update)).toBe(false);
    const row = await store.database.selectFrom('probe').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ version: 2, updated_at: LATER, latest_revision: 1 });
  });

  test('lets only one of two writers at the same version through', async () => {
    const { id } = await aProbe();
    const write = () => updateProbe(store.database, { probeId: id, expectedVersion: 1, at: LATER, set: {} });
    expect((await Promise.all([write(), write()])).sort()).toEqual([false, true]);
  });

  test('counts the deployed probes of an environment as numbers', async () => {
    const { id } = await aProbe();
    expect(await pipelineEnd(store.database, 'production')).toEqual({ count: 0, next: 0 });
    await updateProbe(store.database, { probeId: id, at: LATER, set: { deployed_revision: 1, position: 4 } });
    expect(await pipelineEnd(store.database, 'production')).toEqual({ count: 1, next: 5 });
  });

  test('remembers each editor once', async () => {
    const { id, owner } = await aProbe();
    await addEditor(store.database, id, owner.id);
    await addEditor(store.database, id, owner.id);
    expect(await listEditors(store.database, id)).toEqual(new Set([owner.id]));
  });

  test('pages through revisions, newest first', async () => {
    const { id, owner } = await aProbe();
    for (const number of [1, 2, 3]) await aRevision(id, owner.id, number);
    const first = await listRevisions(store.database, id, { limit: 2 });
    expect(first.items.map((revision) => revision.number)).toEqual([3, 2]);
    const second = await listRevisions(store.database, id, { limit: 2, cursor: first.nextCursor ?? '' });
    expect(second).toMatchObject({ items: [{ number: 1 }], nextCursor: null });
    expect(await findRevision(store.database, id, 4)).toBeUndefined();
  });

  test('has at most one open review for a probe', async () => {
    const { id, owner } = await aProbe();
    await aRevision(id, owner.id);
    const first = await aReview(id, owner.id);
    await expect(aReview(id, owner.id)).rejects.toThrow();
    await updateReview(store.database, { reviewId: first, set: { state: 'voided' }, at: LATER });
    await aReview(id, owner.id);
    expect(await findReview(store.database, first)).toMatchObject({ state: 'voided', version: 2 });
  });

  test('undoes the whole of a change that fails, its history too', async () => {
    const { id } = await aProbe();
    const heard: unknown[] = [];
    const changes = createChanges(store.database, systemClock, async (effects) => void heard.push(effects));
    const failing = changes.make(async (change) => {
      await updateProbe(change.transaction, { probeId: id, at: LATER, set: {} });
      await change.record({ probeId: id, kind: 'edited', person: null, revision: null, text: 'Edited.' });
      throw new Error('in the middle');
    });
    await expect(failing).rejects.toThrow('in the middle');
    expect((await listEvents(store.database, id, { limit: 10 })).items).toEqual([]);
    expect(heard).toEqual([]);
  });

  test('tells history newest first, and markers oldest first', async () => {
    const { id, owner } = await aProbe();
    const changes = createChanges(store.database, systemClock, async () => undefined);
    const person = { id: owner.id, name: 'Dana' };
    await changes.make(async (change) => {
      await change.record({ probeId: id, kind: 'edited', person, revision: null, text: 'one' });
      await change.record({ probeId: id, kind: 'switched-on', person, revision: 1, text: 'two' });
      await change.record({ probeId: id, kind: 'tripped', person: null, revision: 1, text: 'three' });
    });
    const page = await listEvents(store.database, id, { limit: 2 });
    expect(page.items.map((event) => event.text)).toEqual(['three', 'two']);
    expect(page.items[1]?.person).toEqual(person);
    const rest = await listEvents(store.database, id, { limit: 2, cursor: page.nextCursor ?? '' });
    expect(rest.items.map((event) => event.text)).toEqual(['one']);
    const markers = await listMarkers(store.database, id, { from: AT, to: '2100-01-01T00:00:00.000Z' });
    expect(markers.map((marker) => marker.label)).toEqual(['two', 'three']);
  });

  test('keeps who pulled the rip cord and why', async () => {
    const by = await anAccount();
    await ensureEnvironment(store.database, 'production');
    await saveRipCord(store.database, {
      environment: 'production',
      isPulled: true,
      reason: 'a leak',
      at: AT,
      by,
    });
    expect(await findRipCord(store.database, 'production')).toEqual({
      environment: 'production',
      version: 2,
      isPulled: true,
      changedAt: AT,
      changedBy: 'Dana',
      reason: 'a leak',
    });
  });

  test('refuses rows that refer to nothing', async () => {
    await expect(addEditor(store.database, newId('prb'), newId('acc'))).rejects.toThrow();
  });

  test('deletes everything that hangs on a probe with it', async () => {
    const { id, owner } = await aProbe();
    await aRevision(id, owner.id);
    await aReview(id, owner.id);
    await store.database.deleteFrom('probe').where('id', '=', id).execute();
    expect(await findRevision(store.database, id, 1)).toBeUndefined();
    expect(await store.database.selectFrom('review').selectAll().execute()).toEqual([]);
  });
});
