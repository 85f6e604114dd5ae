import { contentHash, DEFAULT_POLICY, type Review } from '@lookout/contract';
import type { RolloutStory } from '../../features/rollouts/testing/rollout-story.ts';
import { insertDelivery } from '../../features/webhooks/delivery-store.ts';
import { aDocument } from '../../testing/test-server.ts';
import { anAlert } from './bodies.ts';
import type { ParameterName } from './path-parameters.ts';

/** What the paths of the API can name, in one environment or of one person. */
export type Names = Readonly<Record<ParameterName | 'myTokenId', string>>;

/** What belongs to an environment; the rest of what can be named belongs to a person. */
export type World = Omit<Names, 'accountId' | 'sessionId' | 'myTokenId'> & {
  /** The review as it stands. */
  readonly review: Review;
};

/** One of everything in an environment, with `mark` in every text that somebody wrote. */
export async function aWorld(story: RolloutStory, environment: string, mark: string): Promise<World> {
  story.on.agents.connect(environment, { isPrompt: true, attributes: { 'host.name': mark } });
  const scope = { environment, services: [], attributes: [] };
  const words = { title: mark, description: mark, source: `logs | where body != "${mark}"`, scope };
  const live = await story.approved(words);
  await story.rollOut(live);
  await story.untilState(live, 'live');
  const review = await discussed(story, words, mark);
  return {
    environment,
    review,
    revision: '1',
    probeId: live.id,
    reviewId: review.id,
    commentId: review.comments[0]?.id ?? '',
    rolloutId: await rolloutOf(story, environment),
    sequence: await auditedIn(story, environment),
    ...(await administered(story, environment, mark)),
    alertId: await alerted(story, { environment, probeId: live.id, mark }),
  };
}

/** A review that waits, with a comment. */
async function discussed({ json, dana }: RolloutStory, words: object, mark: string): Promise<Review> {
  const body = { document: aDocument(words) };
  const { id, version } = await json<{ id: string; version: number }>(
    dana.request('POST', '/probes', { body }),
    201,
  );
  const submission = { body: { note: mark }, version };
  const review = await json<Review>(dana.request('POST', `/probes/${id}/submissions`, submission), 201);
  const comment = { body: { text: `@Olu Devops, ${mark}` } };
  return json<Review>(dana.request('POST', `/reviews/${review.id}/comments`, comment), 201);
}

async function alerted(
  { json, dana }: RolloutStory,
  { environment, probeId, mark }: { environment: string; probeId: string; mark: string },
): Promise<string> {
  const body = { ...anAlert(probeId), title: mark };
  const alert = dana.request('POST', `/environments/${environment}/alerts`, { body });
  return (await json<{ id: string }>(alert, 201)).id;
}

async function rolloutOf({ json, dana }: RolloutStory, environment: string): Promise<string> {
  const { items } = await json<{ items: { id: string }[] }>(
    dana.request('GET', `/rollouts?environment=${environment}`),
  );
  return items[0]?.id ?? '';
}

async function auditedIn({ on }: RolloutStory, environment: string): Promise<string> {
  const entry = await on.store.database
    .selectFrom('audit_entry')
    .select('sequence')
    .where('environment', '=', environment)
    .executeTakeFirstOrThrow();
  return String(entry.sequence);
}

/** A receiver that is off, so that nothing is sent while a test looks; a proposal; a token of processors. */
async function administered({ json, olu, on }: RolloutStory, environment: string, mark: string) {
  const make = async (path: string, body: object) =>
    (await json<{ id: string }>(olu.request('POST', `/environments/${environment}${path}`, { body }), 201))
      .id;
  const receiver = { url: `https://receiver.example/${mark}`, kinds: [], isEnabled: false };
  const webhookId = await make('/webhooks', receiver);
  const document = { ...DEFAULT_POLICY, approvals: 2 };
  const proposalId = await make('/policy-proposals', { baseVersion: 1, document, note: mark });
  const tokenId = await make('/agent-tokens', { name: mark });
  const dashboardId = await make('/dashboards', { title: mark, range: '1h', panels: [] });
  const deliveryId = `dlv_${contentHash({ webhookId }).slice(0, 26)}`;
  const message = { webhookId, kind: null, body: mark, at: '2026-01-01T00:00:00.000Z' };
  await insertDelivery(on.store.database, { id: deliveryId, ...message });
  return { webhookId, proposalId, tokenId, deliveryId, dashboardId };
}
