import type { Preflight, Probe, Review, Switchboard } from '@lookout/contract';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startTestStores, storeKinds, type TestStores } from '../../testing/test-store.ts';
import { RolloutStory, STAGED } from './testing/rollout-story.ts';

describe.each(storeKinds)('rollouts on %s', (kind) => {
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

  test('without a policy everybody gets it at once, and it is live when everybody has confirmed', async () => {
    story.agent('one');
    const slow = story.agent('two', false);
    const probe = await story.approved();
    expect((await story.rollOut(probe)).state).toMatchObject({ kind: 'rolling-out', ring: 0, rings: 1 });
    await story.untilRuns(probe, [slow], [{ revision: 1, isEnabled: true }]);
    story.on.agents.confirm('production');
    await story.untilState(probe, 'live');
    expect((await story.rollout(probe)).state.kind).toBe('complete');
  });

  test('ring by ring: who is not reached keeps what ran before', async () => {
    const [canary, other] = [story.agent('canary'), story.agent('other')];
    const first = await story.approved();
    await story.rollOut(first);
    await story.untilState(first, 'live');
    await story.policy(STAGED);
    const probe = await story.revised(first, { title: 'Second' });
    await story.rollOut(probe);
    await story.until(probe, { kind: 'baking', ring: 0 });
    await story.untilRuns(
      probe,
      [canary, other],
      [
        { revision: 2, isEnabled: true },
        { revision: 1, isEnabled: true },
      ],
    );
    story.wait(61);
    await story.until(probe, { kind: 'baking', ring: 1 });
    await story.untilRuns(probe, [other], [{ revision: 2, isEnabled: true }]);
    story.wait(61);
    await story.untilState(probe, 'live');
    expect((await story.kinds(probe)).slice(0, 6)).toEqual(
      expect.arrayContaining(['rollout-complete', 'ring-reached', 'rolled-out']),
    );
  });

  test('an agent that refuses halts it: what ran before is back everywhere, by itself', async () => {
    const [canary, other] = [story.agent('canary', false), story.agent('other')];
    const first = await story.approved();
    await story.rollOut(first);
    story.on.agents.confirm('production');
    await story.untilState(first, 'live');
    await story.policy(STAGED);
    const probe = await story.revised(first, { title: 'Second' });
    await story.rollOut(probe);
    story.on.agents.refuse(canary, 'no such function');
    await story.until(probe, { kind: 'rolling-back', reason: /no such function/ });
    await story.untilRuns(
      probe,
      [canary, other],
      [
        { revision: 1, isEnabled: true },
        { revision: 1, isEnabled: true },
      ],
    );
    story.on.agents.confirm('production');
    const { rings } = await story.until(probe, { kind: 'rolled-back' });
    expect(rings[0]?.agents[0]?.progress).toMatchObject({ kind: 'failed', error: 'no such function' });
    expect(await story.probe(probe)).toMatchObject({ deployedRevision: 1, state: { kind: 'live' } });
  });

  test('a first revision that trips is taken back to nothing', async () => {
    const canary = story.agent('canary');
    await story.policy(STAGED);
    const probe = await story.approved();
    await story.rollOut(probe);
    await story.until(probe, { kind: 'baking' });
    story.on.agents.trip(canary, { probeId: probe.id, revision: 1 }, 'CPU over 100 ms/s');
    await story.until(probe, { kind: 'rolled-back', reason: /tripped: CPU/ });
    await story.untilRuns(probe, [canary], [null]);
    expect((await story.probe(probe)).state).toMatchObject({ kind: 'rolled-back', revision: 1 });
  });

  test('processors that lose records once they have confirmed halt it', async () => {
    const canary = story.agent('canary');
    story.on.agents.report(canary, { recordsIn: 5000, dropped: { 'queue-full': 5000 } });
    await story.policy(STAGED);
    const probe = await story.approved();
    await story.rollOut(probe);
    await story.until(probe, { kind: 'baking' });
    story.on.agents.report(canary, { recordsIn: 6000, dropped: { probe: 900, 'queue-full': 5100 } });
    await story.until(probe, { kind: 'rolled-back', reason: /lost 100 of 1000 records \(10 %\)/ });
  });

  test('off wins over a rollout: both revisions are off, it is held, and who was away comes back off', async () => {
    const [canary, other] = [story.agent('canary'), story.agent('other')];
    const first = await story.approved();
    await story.rollOut(first);
    await story.untilState(first, 'live');
    await story.policy(STAGED);
    const probe = await story.revised(first, { title: 'Second' });
    await story.rollOut(probe);
    await story.until(probe, { kind: 'baking' });
    story.on.agents.setConnected(other, false);
    expect((await story.turn(probe, false)).state.kind).toBe('paused');
    expect((await story.rollout(probe)).state).toMatchObject({
      kind: 'paused',
      reason: /switched the probe off/,
    });
    story.on.agents.setConnected(other, true);
    await story.untilRuns(
      probe,
      [canary, other],
      [
        { revision: 2, isEnabled: false },
        { revision: 1, isEnabled: false },
      ],
    );
    const { id, version } = await story.rollout(probe);
    const resume = { body: { move: 'resume', reason: '' } };
    await story.json(story.dana.request('POST', `/rollouts/${id}/moves`, resume), 428);
    await story.json(story.dana.request('POST', `/rollouts/${id}/moves`, { ...resume, version }), 409);
    await story.turn(probe, true);
    await story.move(probe, 'resume');
    await story.until(probe, { kind: 'baking', ring: 0 });
  });

  test('the rip cord holds what is under way and ends what had not begun', async () => {
    story.agent('canary');
    await story.policy(STAGED);
    const [running, later] = [await story.approved(), await story.approved({ title: 'Later' })];
    await story.rollOut(running);
    await story.rollOut(later, new Date(Date.now() + 3_600_000).toISOString());
    expect((await story.probe(later)).state.kind).toBe('scheduled');
    const body = { isPulled: true, reason: 'smoke' };
    await story.json(story.dana.request('PUT', '/environments/production/rip-cord', { body }));
    expect((await story.rollout(running)).state.kind).toBe('paused');
    expect((await story.rollout(later)).state.kind).toBe('aborted');
  });

  test('it goes on after a restart where it stood', async () => {
    story.agent('canary');
    await story.policy(STAGED);
    const probe = await story.approved();
    await story.rollOut(probe);
    await story.until(probe, { kind: 'baking', ring: 0 });
    await story.restart();
    const [canary, other] = [story.agent('canary'), story.agent('other')];
    await story.untilRuns(probe, [canary, other], [{ revision: 1, isEnabled: true }, null]);
    story.wait(61);
    await story.until(probe, { kind: 'baking', ring: 1 });
    await story.untilRuns(probe, [other], [{ revision: 1, isEnabled: true }]);
  });

  test('a schedule begins when it is due, and not without an approval that still holds', async () => {
    story.agent('one');
    const at = new Date(Date.now() + 600_000).toISOString();
    const [kept, withdrawn] = [await story.approved(), await story.approved({ title: 'Withdrawn' })];
    for (const probe of [kept, withdrawn]) await story.rollOut(probe, at);
    const reviews = await story.json<{ items: { id: string; probeId: string; version: number }[] }>(
      story.dana.request('GET', '/reviews?environment=production&filter=all'),
    );
    const review = reviews.items.find(({ probeId }) => probeId === withdrawn.id);
    const { version } = review ?? {};
    await story.json(
      story.dana.request('POST', `/reviews/${review?.id}/withdrawal`, version ? { version } : {}),
      201,
    );
    expect((await story.rollout(kept)).state.kind).toBe('scheduled');
    story.wait(601);
    await story.untilState(kept, 'live');
    await story.until(withdrawn, { kind: 'aborted', by: null, reason: /no approval that holds/ });
    expect((await story.probe(withdrawn)).deployedRevision).toBeNull();
  });

  test('of two who roll out at once one starts it, and a second rollout waits for the first', async () => {
    story.agent('canary', false);
    const probe = await story.approved();
    const request = { body: { revision: 1 }, version: probe.version };
    const path = `/probes/${probe.id}/roll-outs`;
    const answers = await Promise.all([
      story.dana.request('POST', path, request),
      story.olu.request('POST', path, request),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
    const { version } = await story.probe(probe);
    await story.json(story.dana.request('POST', path, { body: { revision: 1 }, version }), 409);
    expect((await story.kinds(probe)).filter((one) => one === 'rolled-out')).toHaveLength(1);
  });

  test('nothing begins within a freeze, which the preflight says beforehand', async () => {
    story.agent('canary');
    const from = new Date(Date.now() - 1000).toISOString();
    const to = new Date(Date.now() + 3_600_000).toISOString();
    await story.policy({ ...STAGED, freezes: [{ name: 'Black Friday', from, to }] });
    const probe = await story.approved();
    const ahead = await story.json<Preflight>(
      story.dana.request('GET', `/probes/${probe.id}/preflight?revision=1`),
    );
    expect(ahead.rings.map((ring) => ring.agents.length)).toEqual([1, 0]);
    expect(ahead.obstacles).toEqual([expect.stringContaining('Black Friday')]);
    expect(ahead.warnings).toEqual([expect.stringContaining('“everybody” selects no processor')]);
    const request = { body: { revision: 1 }, version: probe.version };
    await story.json(story.dana.request('POST', `/probes/${probe.id}/roll-outs`, request), 409);
  });

  test('a complete rollout can be rolled back, until something newer took its place', async () => {
    const one = story.agent('one');
    const first = await story.approved();
    await story.rollOut(first);
    await story.untilState(first, 'live');
    const old = await story.rollout(first);
    const probe = await story.revised(first, { title: 'Second' });
    await story.rollOut(probe);
    await story.untilState(probe, 'live');
    const stale = { body: { move: 'roll-back', reason: '' } };
    await story.json(story.dana.request('POST', `/rollouts/${old.id}/moves`, stale), 409);
    await story.move(probe, 'roll-back', 'it hides an incident');
    await story.until(probe, { kind: 'rolled-back', by: { name: 'Dana Developer' } });
    await story.untilRuns(probe, [one], [{ revision: 1, isEnabled: true }]);
  });

  test('what is off goes on again only while its approval holds; off needs none', async () => {
    const one = story.agent('one');
    const probe = await story.approved();
    await story.rollOut(probe);
    await story.untilState(probe, 'live');
    await story.turn(probe, false);
    await story.turn(probe, true);
    await story.untilRuns(probe, [one], [{ revision: 1, isEnabled: true }]);
    const disabled = { disabled_at: new Date().toISOString() };
    await story.on.store.database
      .updateTable('account')
      .set(disabled)
      .where('email', '=', 'olu@demo.lookout')
      .execute();
    await story.turn(probe, false);
    const { version } = await story.probe(probe);
    const again = story.dana.request('PUT', `/probes/${probe.id}/switch`, { body: { isOn: true }, version });
    const refusal = await story.json<{ detail: string }>(again, 409);
    expect(refusal.detail).toMatch(/no approval that holds.*1 more approval.*submit it for review again/);
    await story.untilRuns(probe, [one], [{ revision: 1, isEnabled: false }]);
  });

  test('a request names the live probe that would count what it drops', async () => {
    story.agent('one');
    const event = 'tostring(customDimensions.EventName)';
    const counting = await story.approved({
      title: 'Count launches',
      source: `traces | where ${event} == "LogLaunch" | summarize n = count() by bin(timestamp, 1m)`,
    });
    const dropping = await story.approved({ title: 'Drop launches' });
    const conflicts = async ({ id }: Probe) => {
      const { items } = await story.json<{ items: { id: string; probeId: string }[] }>(
        story.dana.request('GET', '/reviews?environment=production&filter=all'),
      );
      const review = items.find(({ probeId }) => probeId === id);
      return (await story.json<Review>(story.dana.request('GET', `/reviews/${review?.id}`))).conflicts;
    };
    expect(await conflicts(counting)).toEqual([]);
    await story.rollOut(dropping);
    await story.untilState(dropping, 'live');
    expect(await conflicts(counting)).toEqual([
      {
        probeId: dropping.id,
        title: 'Drop launches',
        kind: 'records',
        text: '“Drop launches” runs before and drops some of these records: they are not counted here.',
      },
    ]);
    await story.turn(dropping, false);
    await vi.waitFor(async () => expect(await conflicts(counting)).toEqual([]));
  });

  test('a theme is switched off as one, and on again where that may be', async () => {
    const one = story.agent('one');
    const night = [
      await story.approved({ title: 'A', themes: ['night'] }),
      await story.approved({ title: 'B', themes: ['night', 'cost'] }),
    ];
    const day = await story.approved({ title: 'C', themes: ['day'] });
    for (const probe of [...night, day]) {
      await story.rollOut(probe);
      await story.untilState(probe, 'live');
    }
    const group = { kind: 'theme', name: 'night' };
    const path = '/environments/production/switches';
    const reason = 'it is too loud';
    const off = await story.json(story.dana.request('PUT', path, { body: { group, isOn: false, reason } }));
    expect(off).toMatchObject({ switched: night.map(({ id }) => id), refused: [] });
    for (const probe of night) await story.untilRuns(probe, [one], [{ revision: 1, isEnabled: false }]);
    await story.untilRuns(day, [one], [{ revision: 1, isEnabled: true }]);
    await vi.waitFor(async () =>
      expect(await story.json(story.dana.request('GET', path))).toMatchObject({
        switches: expect.arrayContaining([
          {
            ...{ group, probes: 2, isOn: 0, confirmed: 2, probeIds: night.map(({ id }) => id) },
            lastMove: expect.objectContaining({ isOn: false, reason, refused: [] }),
          },
        ]),
      }),
    );
    const request = { body: { group, isOn: true } };
    await story.json(story.dana.request('PUT', path, request), 428);
    const { version } = await story.json<Switchboard>(story.dana.request('GET', path));
    await story.json(story.dana.request('PUT', path, { ...request, version: version - 1 }), 412);
    const on = await story.json(story.dana.request('PUT', path, { ...request, version }));
    expect(on).toMatchObject({ switched: night.map(({ id }) => id) });
    for (const probe of night) await story.untilRuns(probe, [one], [{ revision: 1, isEnabled: true }]);
  });

  test('a group that goes on again leaves off what has expired, and the switch says so afterwards', async () => {
    story.agent('one');
    const themes = ['night'];
    const expiresAt = new Date(Date.now() + 60_000).toISOString();
    const [lasting, short] = [
      await story.approved({ title: 'A', themes }),
      await story.approved({ title: 'B', themes, expiresAt }),
    ];
    for (const probe of [lasting, short]) {
      await story.rollOut(probe);
      await story.untilState(probe, 'live');
    }
    const path = '/environments/production/switches';
    const move = { group: { kind: 'theme', name: 'night' }, isOn: false };
    await story.json(story.dana.request('PUT', path, { body: move }));
    story.wait(61);
    const { version } = await story.json<Switchboard>(story.dana.request('GET', path));
    await story.json(story.olu.request('PUT', path, { body: { ...move, isOn: true }, version }));
    const { switches } = await story.json<Switchboard>(story.dana.request('GET', path));
    const refused = [{ probeId: short.id, because: expect.stringContaining('expired') }];
    expect(switches[0]?.lastMove).toMatchObject({
      isOn: true,
      by: { name: 'Olu Devops' },
      reason: null,
      refused,
    });
    expect(switches[0]?.isOn).toBe(1);
  });
});
