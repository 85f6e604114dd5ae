import type { Probe, RevisionProof } from '@lookout/contract';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestStores, storeKinds, type TestStores } from '../../testing/test-store.ts';
import { RolloutStory } from '../rollouts/testing/rollout-story.ts';

describe.each(storeKinds)('the proof of a revision on %s', (kind) => {
  let stores: TestStores;
  let story: RolloutStory;
  beforeAll(async () => {
    stores = await startTestStores(kind);
  });
  afterAll(() => stores.close());
  beforeEach(async () => {
    story = await RolloutStory.start(await stores.fresh());
  });
  afterEach(() => story.on.close());

  const proofOf = ({ id }: Probe, revision = 1) =>
    story.json<RevisionProof>(story.olu.request('GET', `/probes/${id}/revisions/${revision}/proof`));

  test('what was seen, approved, delivered and acknowledged is one content', async () => {
    story.agent('one');
    const probe = await story.approved();
    expect(await proofOf(probe)).toMatchObject({
      seen: { standing: 'equal' },
      approved: { standing: 'equal', approvals: [{ environment: 'production', standing: 'equal' }] },
      delivered: { standing: 'pending', offeredPlan: null },
      acknowledged: { standing: 'pending', total: 0 },
    });
    await story.rollOut(probe);
    await story.untilState(probe, 'live');
    const { delivered, acknowledged } = await proofOf(probe);
    expect(delivered).toMatchObject({ standing: 'equal', offeredPlan: delivered.approvedPlan });
    expect(acknowledged).toMatchObject({ standing: 'equal', confirmed: 1, total: 1 });
  });

  test('agents that have not answered keep the last link open', async () => {
    const refusing = story.agent('one', false);
    const probe = await story.approved();
    await story.rollOut(probe);
    await story.untilRuns(probe, [refusing], [{ revision: 1, isEnabled: true }]);
    expect((await proofOf(probe)).acknowledged).toMatchObject({
      standing: 'pending',
      confirmed: 0,
      total: 1,
    });
    story.agent('two', true);
    story.on.agents.confirm('production');
    expect((await proofOf(probe)).acknowledged).toMatchObject({ standing: 'equal', confirmed: 2 });
  });

  test('a stored document that somebody changed shows as broken and is not rolled out', async () => {
    const probe = await story.approved();
    const changed = { ...probe.document, source: 'traces | where false' };
    await story.on.store.database
      .updateTable('revision')
      .set({ document: JSON.stringify(changed) })
      .where('probe_id', '=', probe.id)
      .execute();
    const { seen, approved } = await proofOf(probe);
    expect(seen).toMatchObject({
      standing: 'unequal',
      text: expect.stringContaining('document was changed'),
    });
    expect(approved.standing).toBe('unequal');
    const { version } = await story.probe(probe);
    const refused = await story.dana.request('POST', `/probes/${probe.id}/roll-outs`, {
      ...{ body: { revision: 1 }, version },
    });
    expect(refused.statusCode).toBe(409);
    expect(refused.json().detail).toMatch(/not what its hashes say/);
  });

  test('a stored plan that somebody changed shows as broken and is not rolled out', async () => {
    const probe = await story.approved();
    const { database } = story.on.store;
    const { plan } = await database.selectFrom('revision').select('plan').executeTakeFirstOrThrow();
    const changed = { ...JSON.parse(plan), steps: [] };
    await database
      .updateTable('revision')
      .set({ plan: JSON.stringify(changed) })
      .execute();
    expect((await proofOf(probe)).seen).toMatchObject({
      standing: 'unequal',
      text: expect.stringContaining('plan was changed'),
    });
    const { version } = await story.probe(probe);
    const refused = await story.dana.request('POST', `/probes/${probe.id}/roll-outs`, {
      ...{ body: { revision: 1 }, version },
    });
    expect(refused.statusCode).toBe(409);
  });

  test('what was never submitted has no proof', async () => {
    const probe = await story.approved();
    const answer = await story.olu.request('GET', `/probes/${probe.id}/revisions/7/proof`);
    expect(answer.statusCode).toBe(404);
  });
});
