import type { NotificationKind, ProbeEvent, Timestamp } from '@lookout/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../store/database.ts';
import { listEditors } from '../probes/probe-store.ts';
import { listPeople } from '../reviews/reviewer-store.ts';
import { insertNotifications, type Notice } from './notification-store.ts';

/** The part of a change that a notification needs. */
interface Telling {
  readonly transaction: Kysely<Database>;
  readonly at: Timestamp;
}

/** Tells people something, in the transaction of the change itself: what was rolled back is not told. */
export async function notifyPeople(
  { transaction, at }: Telling,
  personIds: readonly string[],
  notice: Notice,
): Promise<void> {
  await insertNotifications(transaction, personIds, { ...notice, at });
}

/** Whom an event concerns: those who wrote the probe, or everybody who may view its environment. */
type Circle = 'editors' | 'everybody';
const TOLD: Partial<Record<ProbeEvent['kind'], { kind: NotificationKind; circle: Circle }>> = {
  approved: { kind: 'decided', circle: 'editors' },
  rejected: { kind: 'decided', circle: 'editors' },
  'changes-requested': { kind: 'decided', circle: 'editors' },
  commented: { kind: 'commented', circle: 'editors' },
  'review-expired': { kind: 'expired', circle: 'editors' },
  'review-stale': { kind: 'stale', circle: 'editors' },
  'approvals-forced': { kind: 'forced', circle: 'everybody' },
  tripped: { kind: 'tripped', circle: 'editors' },
  'rollout-halted': { kind: 'halted', circle: 'editors' },
};
/** Events of the running probe: their link is the probe, not a review. */
const RUNNING: ReadonlySet<NotificationKind> = new Set(['tripped', 'halted']);

/** Tells those whom an event concerns, but not the person who did it. */
export async function notifyOfEvent(database: Kysely<Database>, event: ProbeEvent): Promise<void> {
  const told = TOLD[event.kind];
  if (!told) return;
  const { probeId, person, text, at } = event;
  const probe = await database
    .selectFrom('probe')
    .select('environment')
    .where('id', '=', probeId)
    .executeTakeFirst();
  if (!probe) return;
  const { environment } = probe;
  const circle =
    told.circle === 'editors'
      ? [...(await listEditors(database, probeId))]
      : (await listPeople(database, environment)).map(({ id }) => id);
  const reviewId = RUNNING.has(told.kind) ? null : await newestReview(database, probeId);
  await insertNotifications(
    database,
    circle.filter((id) => id !== person?.id),
    { kind: told.kind, text, about: { kind: 'probe', environment, probeId, reviewId }, at },
  );
}

async function newestReview(database: Kysely<Database>, probeId: string): Promise<string | null> {
  const row = await database
    .selectFrom('review')
    .select((select) => select.fn.max('id').as('id'))
    .where('probe_id', '=', probeId)
    .executeTakeFirst();
  return row?.id ?? null;
}
