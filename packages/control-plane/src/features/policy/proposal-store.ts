import {
  type PersonRef,
  PolicyDocument,
  type PolicyProposal,
  type PolicyProposalState,
} from '@lookout/contract';
import type { Kysely } from 'kysely';
import { cutPage, decodeCursor, type Page } from '../../lib/cursor.ts';
import type { Database } from '../../store/database.ts';
import type { PolicyProposalTable } from './policy-tables.ts';

/** A proposal as stored: the same for every reader. */
export type StoredProposal = Omit<PolicyProposal, 'approvalsNeeded' | 'cannotDecideBecause'>;

type ProposalRow = PolicyProposalTable & { readonly author_name: string };

/** Writes a new proposal, which has no approvals yet. */
export async function insertProposal(database: Kysely<Database>, proposal: StoredProposal): Promise<void> {
  await database
    .insertInto('policy_proposal')
    .values({
      id: proposal.id,
      version: proposal.version,
      environment: proposal.environment,
      base_version: proposal.baseVersion,
      document: JSON.stringify(proposal.document),
      content_hash: proposal.contentHash,
      state: proposal.state,
      note: proposal.note,
      reason: proposal.reason,
      author_id: proposal.author.id,
      created_at: proposal.createdAt,
    })
    .execute();
}

/** One proposal of an environment; undefined when there is none of this id. */
export async function findProposal(
  database: Kysely<Database>,
  { environment, proposalId }: { environment: string; proposalId: string },
): Promise<StoredProposal | undefined> {
  const row = await select(database, environment)
    .where('policy_proposal.id', '=', proposalId)
    .executeTakeFirst();
  return row && toProposal(database, row);
}

/** Proposals of an environment, newest first. */
export async function listProposals(
  database: Kysely<Database>,
  environment: string,
  page: { cursor?: string | undefined; limit: number },
): Promise<Page<StoredProposal>> {
  let query = select(database, environment)
    .orderBy('policy_proposal.id', 'desc')
    .limit(page.limit + 1);
  if (page.cursor) query = query.where('policy_proposal.id', '<', decodeCursor(page.cursor, 1)[0] ?? '');
  const proposals = await Promise.all((await query.execute()).map((row) => toProposal(database, row)));
  return cutPage(proposals, page.limit, { item: (proposal) => proposal, cursor: ({ id }) => [id] });
}

/** Moves a proposal that is at `expectedVersion`. False when it is not. */
export async function moveProposal(
  database: Kysely<Database>,
  move: { id: string; expectedVersion: number; state: PolicyProposalState; reason?: string },
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('policy_proposal')
    .set((set) => ({ version: set('version', '+', 1), state: move.state }))
    .$if(move.reason !== undefined, (query) => query.set({ reason: move.reason ?? '' }))
    .where('id', '=', move.id)
    .where('version', '=', move.expectedVersion)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Marks every other open proposal as stale: the policy that they were made from is no longer in force. */
export async function markStale(database: Kysely<Database>, environment: string): Promise<void> {
  await database
    .updateTable('policy_proposal')
    .set((set) => ({ version: set('version', '+', 1), state: 'stale' satisfies PolicyProposalState }))
    .where('environment', '=', environment)
    .where('state', '=', 'open' satisfies PolicyProposalState)
    .execute();
}

/** Writes a person's approval. */
export async function insertApproval(
  database: Kysely<Database>,
  approval: { proposalId: string; person: PersonRef; contentHash: string; at: string },
): Promise<void> {
  await database
    .insertInto('policy_approval')
    .values({
      proposal_id: approval.proposalId,
      account_id: approval.person.id,
      content_hash: approval.contentHash,
      at: approval.at,
    })
    .execute();
}

function select(database: Kysely<Database>, environment: string) {
  return database
    .selectFrom('policy_proposal')
    .innerJoin('account', 'account.id', 'policy_proposal.author_id')
    .selectAll('policy_proposal')
    .select('account.name as author_name')
    .where('policy_proposal.environment', '=', environment);
}

async function toProposal(database: Kysely<Database>, row: ProposalRow): Promise<StoredProposal> {
  return {
    id: row.id,
    version: row.version,
    environment: row.environment,
    baseVersion: row.base_version,
    document: PolicyDocument.parse(JSON.parse(row.document)),
    contentHash: row.content_hash,
    state: row.state as PolicyProposalState,
    note: row.note,
    reason: row.reason,
    author: { id: row.author_id, name: row.author_name },
    createdAt: row.created_at,
    approvals: await listApprovals(database, row.id),
  };
}

async function listApprovals(
  database: Kysely<Database>,
  proposalId: string,
): Promise<PolicyProposal['approvals']> {
  const rows = await database
    .selectFrom('policy_approval')
    .innerJoin('account', 'account.id', 'policy_approval.account_id')
    .selectAll('policy_approval')
    .select('account.name as person_name')
    .where('proposal_id', '=', proposalId)
    .orderBy('policy_approval.at')
    .execute();
  return rows.map((row) => ({
    person: { id: row.account_id, name: row.person_name },
    at: row.at,
    contentHash: row.content_hash,
  }));
}
