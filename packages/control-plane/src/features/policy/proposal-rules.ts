import { type Account, mayDo, type PolicyProposalState } from '@lookout/contract';
import type { StoredProposal } from './proposal-store.ts';

/** Why a person may not decide a proposal, in words; null when they may. */
export function cannotDecideBecause(proposal: StoredProposal, account: Account): string | null {
  const { environment, state, author, approvals } = proposal;
  if (!mayDo(account, 'review', environment)) return `You have no right to review in ${environment}.`;
  if (state !== 'open') return CLOSED[state];
  if (author.id === account.id) return 'You wrote this proposal, so another person must decide.';
  if (approvals.some(({ person }) => person.id === account.id)) return 'You have approved already.';
  return null;
}

const CLOSED: Readonly<Record<Exclude<PolicyProposalState, 'open'>, string>> = {
  'in-force': 'It is in force already.',
  rejected: 'It was rejected.',
  withdrawn: 'It was withdrawn.',
  stale: 'Another policy came into force since it was made. Propose it again on that one.',
};
