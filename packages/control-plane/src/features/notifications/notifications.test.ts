import type { ApiTokenWithSecret, Grant, Notification, Review } from '@lookout/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aDocument, type Person } from '../../testing/test-server.ts';
import { RolloutStory } from '../rollouts/testing/rollout-story.ts';
import { replaceGrants } from '../session/grant-store.ts';

type List = { readonly items: Notification[]; readonly unread: number; readonly version: number };

let story: RolloutStory;
let oluId: string;
beforeEach(async () => {
  story = await RolloutStory.start();
  oluId = (await story.olu.request('GET', '/session')).json().account.id;
});
afterEach(() => story.on.close());

/** Mentions Olu in a review, so that there is something to be told. */
async function mention(environment: string): Promise<void> {
  const { json, dana } = story;
  const document = aDocument({
    title: `of ${environment}`,
    scope: { environment, services: [], attributes: [] },
  });
  const { id, version } = await json<Review>(dana.request('POST', '/probes', { body: { document } }), 201);
  const submission = { body: { note: '' }, version };
  const review = await json<Review>(dana.request('POST', `/probes/${id}/submissions`, submission), 201);
  const comment = { body: { text: `@Olu Devops, look at ${environment}` } };
  await json(dana.request('POST', `/reviews/${review.id}/comments`, comment), 201);
}

async function told(headers?: Record<string, string>): Promise<List> {
  return story.json<List>(story.olu.request('GET', '/notifications', headers && { headers }));
}
const titles = ({ items }: List) =>
  items.map(({ about }) => (about.kind === 'account' ? about.name : about.title));

function grant(...grants: Grant[]): Promise<void> {
  return replaceGrants(story.on.store.database, oluId, grants);
}

test('a token tells nothing of environments that it may not view', async () => {
  await mention('production');
  await mention('staging');
  const grants = [{ environment: 'staging', rights: ['view'] }];
  const body = { name: 'ci', grants, lifetimeDays: 1 };
  const { secret } = await story.json<ApiTokenWithSecret>(
    story.olu.request('POST', '/me/tokens', { body }),
    201,
  );
  const seen = await told({ cookie: '', authorization: `Bearer ${secret}` });
  expect([titles(seen), seen.unread]).toEqual([['of staging'], 1]);
  expect(titles(await told())).toEqual(['of staging', 'of production']);
});

test('with a right goes what was told before, unread, and it comes back with it', async () => {
  await mention('production');
  await mention('staging');
  const inStaging: Grant = { environment: 'staging', rights: ['view'] };
  await grant(inStaging);
  const { items, unread, version } = await told();
  expect([items.length, unread]).toEqual([1, 1]);
  const upTo = { body: { upTo: items[0]?.id }, version };
  expect((await story.olu.request('POST', '/notifications/reading', upTo)).statusCode).toBe(204);
  await grant(inStaging, { environment: 'production', rights: ['view'] });
  expect((await told()).items.map(({ isRead }) => isRead)).toEqual([true, false]);
});

test('each person is told what is theirs', async () => {
  await mention('production');
  const max: Person = await story.on.signIn('max');
  expect((await max.request('GET', '/notifications')).json()).toMatchObject({ items: [], unread: 0 });
});
