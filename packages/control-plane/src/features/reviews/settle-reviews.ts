import { isUnderWay, stepReview } from '@lookout/governance';
import type { Kysely } from 'kysely';
import { type Clock, timestamp } from '../../lib/clock.ts';
import type { Database } from '../../store/database.ts';
import type { Change, Changes } from '../changes/changes.ts';
import { notifyPeople } from '../notifications/notify.ts';
import { listEditors } from '../probes/probe-store.ts';
import { loadReview, moveReview } from './review-change.ts';
import { newestReview } from './review-facts.ts';
import { updateReview } from './review-store.ts';
import { loadCase } from './review-world.ts';

/** How long before a review ends by itself people are told. */
const NOTICE_MS = 86_400_000;

interface SettleDependencies {
  readonly database: Kysely<Database>;
  readonly changes: Changes;
  readonly clock: Clock;
}

/** Ends reviews whose time is over or whose base is gone, and warns of those that end soon; each once. */
export async function settleReviews({ database, changes, clock }: SettleDependencies): Promise<void> {
  for (const reviewId of await listDue(database, timestamp(clock.now())))
    await changes.make((change) => settle(change, reviewId));
  for (const reviewId of await listUnnoticed(database, timestamp(clock.now() + NOTICE_MS)))
    await changes.make((change) => warn(change, reviewId));
}

/** What runs is out of question here: its review stays as it was decided. */
function underWay(database: Kysely<Database>) {
  return database
    .selectFrom('review')
    .innerJoin('probe', 'probe.id', 'review.probe_id')
    .select('review.id')
    .where('review.state', 'in', ['open', 'approved', 'forced'])
    .where((where) => where('review.id', '=', newestReview(where)))
    .where((where) => where('probe.deployed_revision', 'is distinct from', where.ref('review.revision')));
}

async function listDue(database: Kysely<Database>, now: string): Promise<string[]> {
  const rows = await underWay(database)
    .where((where) =>
      where.or([
        where.and([where('review.state', '=', 'open'), where('review.expires_at', '<=', now)]),
        where('review.base_revision', 'is distinct from', where.ref('probe.deployed_revision')),
      ]),
    )
    .execute();
  return rows.map(({ id }) => id);
}

async function listUnnoticed(database: Kysely<Database>, soon: string): Promise<string[]> {
  const rows = await underWay(database)
    .where('review.state', '=', 'open')
    .where('review.expires_at', '<=', soon)
    .where('review.noticed_at', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}

const WORDS = {
  expired: { kind: 'review-expired', text: 'Nobody decided in time: the review of this revision expired.' },
  voided: { kind: 'approvals-voided', text: 'The probe was edited: the review of this revision is void.' },
  stale: { kind: 'review-stale', text: 'What runs has changed: the review of this revision is stale.' },
} as const;

async function settle(change: Change, reviewId: string): Promise<void> {
  const facts = await loadReview(change, { reviewId });
  const now = Date.parse(change.at);
  const one = await loadCase(change.transaction, facts, { personId: null, now });
  const look = stepReview(one.core, { kind: 'look' }, one.world);
  if ('refusal' in look || isUnderWay(look.review)) return;
  await moveReview(change, one, { kind: 'look' });
  const { kind } = look.review;
  const words = kind === 'stale' || kind === 'voided' ? WORDS[kind] : WORDS.expired;
  const { probeId, revision } = facts;
  await change.record({ probeId, revision: revision.number, person: null, ...words });
}

async function warn(change: Change, reviewId: string): Promise<void> {
  const { probeId, environment, revision, assignee, expiresAt } = await loadReview(change, { reviewId });
  await updateReview(change.transaction, { reviewId, at: change.at, set: { noticed_at: change.at } });
  change.reviewed(reviewId, probeId);
  const people = [...(await listEditors(change.transaction, probeId)), ...(assignee ? [assignee.id] : [])];
  const text = `The review of revision ${revision.number} expires at ${expiresAt}.`;
  await notifyPeople(change, people, {
    kind: 'expires-soon',
    text,
    about: { kind: 'probe', environment, probeId, reviewId },
  });
}
