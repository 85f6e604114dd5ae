import type { Hash, Persona, PersonRef, Requirements, Timestamp } from '@lookout/contract';

/** One person's approval of exactly one content. */
export interface GivenApproval {
  readonly person: PersonRef;
  readonly at: Timestamp;
  readonly approvalHash: Hash;
}

/** Who set the approvals aside, why, and until when the probe may run that way. */
export interface BrokenGlass {
  readonly by: PersonRef;
  readonly at: Timestamp;
  readonly reason: string;
  readonly until: Timestamp;
}

/** How a review ended, or came to wait for its author, when a person did it. */
interface PersonsEnd {
  readonly by: PersonRef;
  readonly at: Timestamp;
  readonly reason: string;
}

/** A review as its rules see it. Only what is under way holds approvals: whatever else it becomes, they are gone. */
export type ReviewCore =
  | { readonly kind: 'open'; readonly approvals: readonly GivenApproval[] }
  | { readonly kind: 'approved'; readonly approvals: readonly GivenApproval[] }
  /** Approved by nobody but the one who answers for it. */
  | { readonly kind: 'forced'; readonly glass: BrokenGlass }
  | ({ readonly kind: 'changes-requested' } & PersonsEnd)
  | ({ readonly kind: 'rejected' } & PersonsEnd)
  | ({ readonly kind: 'withdrawn' } & PersonsEnd)
  /** The probe was edited; by null when only the outcome was found. */
  | { readonly kind: 'voided'; readonly by: PersonRef | null; readonly at: Timestamp }
  /** Another revision was submitted. */
  | ({ readonly kind: 'superseded' } & PersonsEnd)
  /** Nobody decided in time. */
  | { readonly kind: 'expired'; readonly at: Timestamp }
  /** What runs is no longer what the revision was compared with. */
  | { readonly kind: 'stale'; readonly at: Timestamp };

/** Somebody as they are at this moment: rights change, and with them what an approval is worth. */
export interface Reviewer {
  readonly id: string;
  readonly persona: Persona;
  readonly mayReview: boolean;
  readonly mayBreakGlass: boolean;
}

/** Everything outside of a review that decides what may become of it. */
export interface ReviewWorld {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly environment: string;
  /** Of the revision as it is stored now, computed afresh. */
  readonly approvalHash: Hash;
  /** Ids of everybody who ever wrote a part of the probe, in whatever revision. */
  readonly editors: ReadonlySet<string>;
  /** Whether no later review of the probe has been asked for; an earlier one is history. */
  readonly isNewest: boolean;
  /** Whether the probe's working copy is no longer what was submitted. */
  readonly isEdited: boolean;
  /** Undefined for somebody whose account is gone or disabled. */
  readonly reviewer: (id: string) => Reviewer | undefined;
  readonly requirements: Pick<Requirements, 'approvals'>;
  readonly revision: number;
  /** What ran when the review began, and what runs now; null = nothing. */
  readonly baseRevision: number | null;
  readonly liveRevision: number | null;
  readonly expiresAt: Timestamp;
}

/** What may happen to a review. */
export type ReviewEvent =
  | {
      readonly kind: 'decide';
      readonly by: PersonRef;
      readonly verdict: 'approve' | 'request-changes' | 'reject';
      readonly reason: string;
      /** Of the content that the person saw. */
      readonly approvalHash: Hash;
    }
  | { readonly kind: 'withdraw'; readonly by: PersonRef }
  /** Somebody changed the probe's document. */
  | { readonly kind: 'edit'; readonly by: PersonRef }
  /** Somebody submitted another revision of the probe. */
  | { readonly kind: 'supersede'; readonly by: PersonRef }
  | {
      readonly kind: 'break-glass';
      readonly by: PersonRef;
      readonly reason: string;
      readonly until: Timestamp;
    }
  /** Somebody looked: time has passed, rights or the live revision have changed. */
  | { readonly kind: 'look' };

/** Why an event is refused, in words; `kind` says whose matter it is. */
export interface ReviewRefusal {
  readonly kind: 'forbidden' | 'conflict' | 'invalid-input';
  readonly text: string;
}

/** The outcome of one event. */
export type ReviewStep = { readonly review: ReviewCore } | { readonly refusal: ReviewRefusal };

/** A review that still can lead to a roll-out without being asked for again. */
export type ReviewUnderWay = Extract<ReviewCore, { kind: 'open' | 'approved' | 'forced' }>;

/** Whether a review still can lead to a roll-out without being asked for again. */
export function isUnderWay(review: ReviewCore): review is ReviewUnderWay {
  return review.kind === 'open' || review.kind === 'approved' || review.kind === 'forced';
}
