import type { Notification, Probe, ProbeDocument, Review } from '@lookout/contract';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { aDocument, type Person } from '../../testing/test-server.ts';
import { startTestStores, storeKinds, type TestStores } from '../../testing/test-store.ts';
import { RolloutStory, STAGED } from '../rollouts/testing/rollout-story.ts';

const DAY_SECONDS = 86_400;
const SOURCE = 'traces\n| where message != "a"\n| where message != "c"\n| where message != "b"';

describe.each(storeKinds)('reviews on %s', (kind) => {
  let stores: TestStores;
  let story: RolloutStory;
  let max: Person;
  beforeAll(async () => {
    stores = await startTestStores(kind);
  });
  afterAll(() => stores.close());
  beforeEach(async () => {
    story = await RolloutStory.start(await stores.fresh());
    max = await story.on.signIn('max');
  });
  afterEach(() => story.on.close());

  async function submitted(change: Partial<ProbeDocument> = {}): Promise<Review> {
    const body = { document: aDocument(change) };
    const { id, version } = await story.json<Probe>(story.dana.request('POST', '/probes', { body }), 201);
    return submit({ id, version });
  }

  function submit({ id, version }: { id: string; version: number }): Promise<Review> {
    return story.json(
      story.dana.request('POST', `/probes/${id}/submissions`, { body: { note: '' }, version }),
      201,
    );
  }

  const look = (person: Person, { id }: Review) =>
    story.json<Review>(person.request('GET', `/reviews/${id}`));

  async function told(person: Person): Promise<readonly Notification[]> {
    return (await story.json<{ items: Notification[] }>(person.request('GET', '/notifications'))).items;
  }

  /** Sessions end meanwhile. */
  function waitAndSignIn(seconds: number): Promise<void> {
    story.wait(seconds);
    return story.signIn();
  }

  async function reviewerId(review: Review, name: RegExp): Promise<string> {
    const path = `/reviews/${review.id}/reviewers`;
    const { items } = await story.json<{ items: { id: string; name: string }[] }>(
      story.dana.request('GET', path),
    );
    const found = items.find((person) => name.test(person.name));
    if (!found) throw new Error(`Nobody named ${name} may decide.`);
    return found.id;
  }

  test('are handed to somebody by name who may decide, and to nobody else', async () => {
    const review = await submitted();
    const personId = await reviewerId(review, /Max/);
    const hand = (body: object, version: number) =>
      story.olu.request('PUT', `/reviews/${review.id}/assignee`, { body, version });
    const handed = await story.json<Review>(hand({ personId }, review.version));
    expect(handed.assignee).toMatchObject({ id: personId });
    expect(await told(max)).toMatchObject([
      { kind: 'assigned', about: { kind: 'probe', reviewId: review.id }, isRead: false },
    ]);
    await story.json(hand({ personId: handed.author.id }, handed.version), 400);
    const anyone = await story.json<Review>(hand({ personId: null }, handed.version));
    expect(anyone.assignee).toBeNull();
  });

  test('break the glass only by right and reason, tell everybody, and end by themselves', async () => {
    const review = await submitted();
    const path = `/reviews/${review.id}/break-glass`;
    const emergency = (reason: string) => ({ body: { reason, hours: 2 }, version: review.version });
    await story.json(max.request('POST', path, emergency('It leaks.')), 403);
    await story.json(story.olu.request('POST', path, emergency(' ')), 400);
    const forced = await story.json<Review>(story.olu.request('POST', path, emergency('It leaks.')), 201);
    expect(forced).toMatchObject({ state: 'forced', end: { reason: 'It leaks.' } });
    expect(await told(max)).toMatchObject([{ kind: 'forced' }]);
    const probe = await story.probe({ id: review.probeId });
    expect(probe.state.kind).toBe('approved');
    await story.rollOut(probe);
    const [deployed] = story.on.agents.configs.current('production').config.probes;
    expect(deployed?.expiresAt).toBe(forced.end?.until);
  });

  test('an emergency permission that is over rolls nothing out', async () => {
    const review = await submitted();
    const request = { body: { reason: 'It leaks.', hours: 1 }, version: review.version };
    await story.json(story.olu.request('POST', `/reviews/${review.id}/break-glass`, request), 201);
    story.wait(3601);
    const { version } = await story.probe({ id: review.probeId });
    const body = { body: { revision: 1 }, version };
    await story.json(story.olu.request('POST', `/probes/${review.probeId}/roll-outs`, body), 409);
  });

  test('are carried over to what runs now, line by line, and reviewed again', async () => {
    story.agent('canary');
    const first = await story.approved({ source: SOURCE });
    await story.rollOut(first);
    await story.untilState(first, 'live');
    await story.policy(STAGED);
    const second = await story.revised(first, { source: SOURCE.replace('"a"', '"a2"') });
    await story.rollOut(second);
    await story.until(second, { kind: 'baking' });
    const { version } = await story.probe(first);
    const document = { ...first.document, source: SOURCE.replace('"a"', '"a2"').replace('"b"', '"b2"') };
    const edited = await story.json<Probe>(
      story.dana.request('PUT', `/probes/${first.id}`, { body: { document }, version }),
    );
    const third = await submit(edited);
    await story.move(first, 'roll-back', 'Not yet.');
    const stale = await vi.waitFor(
      async () => {
        const now = await look(story.dana, third);
        // Written down as such: only then does its version stay.
        expect(now).toMatchObject({ state: 'stale', version: 2 });
        return now;
      },
      { timeout: 8000 },
    );
    expect(stale.liveRevision?.number).toBe(1);
    const rebase = { body: { prefer: 'proposed' }, version: stale.version };
    const carried = await story.json<Review>(
      story.dana.request('POST', `/reviews/${third.id}/rebase`, rebase),
      201,
    );
    expect(carried).toMatchObject({ state: 'open', approvalsGiven: 0, baseRevision: { number: 1 } });
    // What was taken back is not carried along; what the request changed is.
    expect(carried.revisionDetail.document.source).toBe(SOURCE.replace('"b"', '"b2"'));
    expect((await look(story.dana, third)).state).not.toBe('open');
  });

  test('warn a day before they expire, once, and then leave the probe as it ended', async () => {
    const review = await submitted();
    await waitAndSignIn(13.5 * DAY_SECONDS);
    await vi.waitFor(async () => expect(await told(story.dana)).toMatchObject([{ kind: 'expires-soon' }]), {
      timeout: 8000,
    });
    await waitAndSignIn(DAY_SECONDS);
    const probe = await story.untilState({ id: review.probeId }, 'review-expired');
    expect(probe.state).toMatchObject({ reviewId: review.id, revision: 1, by: null });
    const kinds = (await told(story.dana)).map((one) => one.kind);
    expect(kinds).toEqual(['expired', 'expires-soon']);
  });

  test('a rejected and a withdrawn request are the state of a probe that never ran', async () => {
    const rejected = await submitted();
    const { approvalHash, version } = rejected;
    const body = { verdict: 'reject', reason: 'Nobody reads it.', approvalHash };
    await story.json(story.olu.request('POST', `/reviews/${rejected.id}/decisions`, { body, version }), 201);
    const { state } = await story.probe({ id: rejected.probeId });
    expect(state).toMatchObject({
      kind: 'rejected',
      reason: 'Nobody reads it.',
      by: { name: expect.stringContaining('Olu') },
    });
    const withdrawn = await submitted();
    const request = { version: withdrawn.version };
    await story.json(story.dana.request('POST', `/reviews/${withdrawn.id}/withdrawal`, request), 201);
    expect((await story.probe({ id: withdrawn.probeId })).state.kind).toBe('withdrawn');
  });

  test('tell those who are mentioned, who read it for themselves alone', async () => {
    const review = await submitted();
    const comment = { body: { text: '@Max Manager, is this fine?', line: 1 } };
    await story.json(story.dana.request('POST', `/reviews/${review.id}/comments`, comment), 201);
    const [mention] = await told(max);
    expect(mention).toMatchObject({
      kind: 'mentioned',
      about: { kind: 'probe', reviewId: review.id },
      isRead: false,
    });
    expect(await told(story.olu)).toEqual([]);
    const reading = { body: { upTo: mention?.id } };
    const read = async (version?: number) =>
      (await max.request('POST', '/notifications/reading', { ...reading, ...(version && { version }) }))
        .statusCode;
    expect([await read(), await read(1), await read(1)]).toEqual([428, 204, 412]);
    expect(await told(max)).toMatchObject([{ isRead: true }]);
  });
});
