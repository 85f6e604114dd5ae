import {
  type Account,
  mayDo,
  type Notification,
  type NotificationKind,
  type ProbeEvent,
} from '@lookout/contract';
import { people } from '../seed/people.ts';
import type { Context } from './context.ts';
import type { StoredReview } from './review-store.ts';

type Told = Notification & { readonly personId: string };

const KINDS: Partial<Record<ProbeEvent['kind'], NotificationKind>> = {
  approved: 'decided',
  rejected: 'decided',
  'changes-requested': 'decided',
  commented: 'commented',
  'approvals-forced': 'forced',
  tripped: 'tripped',
};

/** What each person was told. */
export class NotificationStore {
  readonly #context: Context;
  #told: Told[] = [];

  constructor(context: Context) {
    this.#context = context;
  }

  /** Newest first. */
  of(reader: Account): Notification[] {
    return this.#told
      .filter((one) => isFor(one, reader))
      .map(({ personId: _, ...notification }) => notification)
      .reverse();
  }

  /** Its version changes with what a person has read. */
  reading(reader: Account): { version: number } {
    return { version: 1 + this.of(reader).filter(({ isRead }) => isRead).length };
  }

  read(reader: Account, upTo: string): void {
    this.#told = this.#told.map((one) =>
      isFor(one, reader) && one.id <= upTo ? { ...one, isRead: true } : one,
    );
  }

  /** Tells the author of a probe's newest review what happened, or everybody when approvals were set aside. */
  tell(event: ProbeEvent, review: StoredReview | undefined): void {
    const kind = KINDS[event.kind];
    if (!kind || !review) return;
    const ids = kind === 'forced' ? people.map(({ id }) => id) : [review.author.id];
    for (const id of ids) if (id !== event.person?.id) this.#add(id, review, { kind, text: event.text });
  }

  mention(review: StoredReview, text: string, by: Account): void {
    const lower = text.toLowerCase();
    for (const { id, name } of people) {
      const first = name.toLowerCase().split(' ')[0];
      if (id !== by.id && lower.includes(`@${first}`))
        this.#add(id, review, { kind: 'mentioned', text: `${by.name} mentioned you: ${text}` });
    }
  }

  assign(review: StoredReview, personId: string, by: Account): void {
    if (personId !== by.id)
      this.#add(personId, review, { kind: 'assigned', text: `${by.name} asked you to decide.` });
  }

  #add(personId: string, review: StoredReview, what: Pick<Notification, 'kind' | 'text'>): void {
    const { environment, probeId, probeTitle: title, id: reviewId } = review;
    const [id, at] = [this.#context.id('ntf'), this.#context.timestamp()];
    const about = { kind: 'probe', environment, id: probeId, title, reviewId } as const;
    this.#told.push({ personId, id, at, ...what, about, isRead: false });
  }
}

/** What was told is shown while its reader may view what it is about. */
function isFor({ personId, about }: Told, reader: Account): boolean {
  if (personId !== reader.id) return false;
  return about.kind !== 'probe' || mayDo(reader, 'view', about.environment);
}
