import type { ApprovalRequirement, Persona, PersonRef } from '@lookout/contract';
import {
  isUnderWay,
  type ReviewCore,
  type ReviewEvent,
  type Reviewer,
  type ReviewWorld,
} from '../review/review-core.ts';
import { openReview, stepReview } from '../review/step-review.ts';

/** What may happen next; `who` picks one of the people. */
export type Happening =
  | {
      readonly what: 'decide';
      readonly who: number;
      readonly verdict: 'approve' | 'request-changes' | 'reject';
    }
  /** Somebody approves what they saw before the last edit. */
  | { readonly what: 'approve-old' | 'edit' | 'submit' | 'withdraw' | 'break-glass'; readonly who: number }
  | { readonly what: 'demote' | 'restore' | 'disable'; readonly who: number }
  | { readonly what: 'roll-out' | 'roll-back' | 'other-live' }
  | { readonly what: 'wait'; readonly hours: number };

const PERSONAS: readonly Persona[] = ['developer', 'devops', 'manager', 'devops', 'developer', 'manager'];
/** The people of a story: the first is the author. */
export const PEOPLE = PERSONAS.length;
const HOUR = 3_600_000;

type Member = { -readonly [K in keyof Reviewer]: Reviewer[K] } & { isEnabled: boolean };

/** A probe with its newest review, and the people around it. */
export class ReviewStory {
  readonly #people: Member[] = PERSONAS.map((persona, index) => ({
    id: `acc_${index}`,
    persona,
    mayReview: true,
    mayBreakGlass: persona === 'devops',
    isEnabled: true,
  }));
  readonly editors = new Set(['acc_0']);
  readonly #requirements: readonly ApprovalRequirement[];
  review: ReviewCore = openReview;
  /** Everything that anybody ever approved, told apart by content. */
  readonly approved: { id: string; content: number }[] = [];
  content = 1;
  #submitted = 1;
  #revision = 1;
  #base: number | null = null;
  live: number | null = null;
  now = Date.parse('2026-11-23T00:00:00.000Z');
  #expiresAt = this.now + 72 * HOUR;

  constructor(requirements: readonly ApprovalRequirement[]) {
    this.#requirements = requirements;
  }

  get world(): ReviewWorld {
    return {
      now: this.now,
      environment: 'production',
      approvalHash: hashOf(this.#submitted),
      editors: this.editors,
      reviewer: (id) => this.#people.find((one) => one.id === id && one.isEnabled),
      requirements: { approvals: [...this.#requirements] },
      revision: this.#revision,
      baseRevision: this.#base,
      liveRevision: this.live,
      isNewest: true,
      isEdited: this.content !== this.#submitted,
      expiresAt: new Date(this.#expiresAt).toISOString(),
    };
  }

  get isLive(): boolean {
    return this.live === this.#revision;
  }

  /** Whether those who count satisfy every requirement, told from the story and not from the rules. */
  get isCovered(): boolean {
    const ids = new Set(
      this.approved.filter(({ content }) => content === this.#submitted).map(({ id }) => id),
    );
    const counting = this.#people.filter(
      (one) => ids.has(one.id) && one.isEnabled && one.mayReview && !this.editors.has(one.id),
    );
    return this.#requirements.every(
      ({ count, from }) =>
        counting.filter(({ persona }) => from === null || persona === from).length >= count,
    );
  }

  play(one: Happening): void {
    if (one.what === 'wait') this.now += one.hours * HOUR;
    else if ('who' in one) this.#act(one, one.who % PEOPLE);
    else this.#move(one.what);
    this.take({ kind: 'look' });
  }

  /** True when the event was taken. */
  take(event: ReviewEvent): boolean {
    const answer = stepReview(this.review, event, this.world);
    if ('refusal' in answer) return false;
    this.review = answer.review;
    return true;
  }

  #move(what: 'roll-out' | 'roll-back' | 'other-live'): void {
    this.take({ kind: 'look' });
    const mayRoll = this.review.kind === 'approved' || this.review.kind === 'forced';
    if (what === 'roll-out' && mayRoll) this.live = this.#revision;
    if (what === 'roll-back' && this.isLive) this.live = this.#base;
    if (what === 'other-live') this.live = 1000 + this.#revision;
  }

  #act(one: Extract<Happening, { who: number }>, index: number): void {
    const member = this.#people[index] as Member;
    const by = { id: member.id, name: member.id };
    if (one.what === 'demote') member.mayReview = false;
    else if (one.what === 'disable') member.isEnabled = false;
    else if (one.what === 'restore') Object.assign(member, { mayReview: true, isEnabled: true });
    else if (one.what === 'edit') this.#edit(by);
    else if (one.what === 'submit') this.#submit(by);
    else if (one.what === 'withdraw') this.take({ kind: 'withdraw', by });
    else if (one.what === 'break-glass') this.take({ kind: 'break-glass', by, ...this.#emergency() });
    else this.#decide(by, one.what === 'decide' ? one.verdict : 'approve', one.what === 'approve-old');
  }

  #emergency() {
    return { reason: 'It leaks.', until: new Date(this.now + 4 * HOUR).toISOString() };
  }

  #decide(by: PersonRef, verdict: 'approve' | 'request-changes' | 'reject', isOld: boolean): void {
    const content = isOld ? this.#submitted - 1 : this.#submitted;
    const decision = { kind: 'decide' as const, by, verdict, reason: 'so', approvalHash: hashOf(content) };
    if (this.take(decision) && verdict === 'approve') this.approved.push({ id: by.id, content });
  }

  #edit(by: PersonRef): void {
    this.take({ kind: 'edit', by });
    this.content += 1;
    this.editors.add(by.id);
  }

  #submit(by: PersonRef): void {
    if (isUnderWay(this.review)) this.take({ kind: 'supersede', by });
    this.editors.add(by.id);
    // A new review begins with nothing, also of content that somebody approved before.
    this.content += 1;
    this.#submitted = this.content;
    this.#revision += 1;
    this.#base = this.live;
    this.#expiresAt = this.now + 72 * HOUR;
    this.review = openReview;
  }
}

function hashOf(content: number): string {
  return content.toString(16).padStart(64, '0');
}
