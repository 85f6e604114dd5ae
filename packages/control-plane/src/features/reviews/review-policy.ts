import { type Account, type Decision, mayDo, type ReviewState } from '@lookout/contract';

/** How many people must agree before a revision may be rolled out. */
export const APPROVAL_POLICY = Object.freeze({ approvalsNeeded: 1 });

/** What the rules on deciding look at. */
export interface DecisionInput {
  readonly state: ReviewState;
  readonly environment: string;
  readonly account: Account;
  /** Ids of everybody who ever wrote the probe's document, its author among them. */
  readonly editors: ReadonlySet<string>;
  /** Ids of those who decided this review already. */
  readonly deciders: ReadonlySet<string>;
}

/** Why a person may not decide a review, in words; null when they may. */
export function cannotDecideBecause({
  state,
  environment,
  account,
  editors,
  deciders,
}: DecisionInput): string | null {
  if (!mayDo(account, 'review', environment)) return `You have no right to review in ${environment}.`;
  if (state !== 'open') return CLOSED[state];
  if (editors.has(account.id)) return 'You wrote part of this probe, so another person must decide.';
  if (deciders.has(account.id)) return 'You have decided already.';
  return null;
}

const CLOSED: Readonly<Record<Exclude<ReviewState, 'open'>, string>> = {
  approved: 'It is approved already.',
  'changes-requested': 'Changes were requested; it waits for a new submission.',
  voided: 'The probe was edited after this submission.',
  withdrawn: 'The submission was withdrawn.',
};

/** The state of a review after one more decision. */
export function stateAfter(decisions: readonly Pick<Decision, 'verdict'>[]): ReviewState {
  if (decisions.some((decision) => decision.verdict === 'request-changes')) return 'changes-requested';
  return decisions.length >= APPROVAL_POLICY.approvalsNeeded ? 'approved' : 'open';
}
