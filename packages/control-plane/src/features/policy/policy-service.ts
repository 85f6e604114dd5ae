import {
  type Account,
  contentHash,
  mayDo,
  type PersonRef,
  type Policy,
  type PolicyDocument,
  type PolicyProposal,
} from '@lookout/contract';
import type { Kysely } from 'kysely';
import type { Page } from '../../lib/cursor.ts';
import { newId } from '../../lib/id.ts';
import { notFound, ProblemError, staleVersion } from '../../lib/problem-error.ts';
import type { Database } from '../../store/database.ts';
import type { Change, Changes } from '../changes/changes.ts';
import { ensureEnvironment } from '../rip-cord/environment-store.ts';
import { listGrants } from '../session/grant-store.ts';
import { currentPolicy, insertPolicy, listPolicies } from './policy-store.ts';
import { cannotDecideBecause } from './proposal-rules.ts';
import {
  findProposal,
  insertApproval,
  insertProposal,
  listProposals,
  markStale,
  moveProposal,
  type StoredProposal,
} from './proposal-store.ts';

type PageQuery = { readonly cursor?: string | undefined; readonly limit: number };

/** Names a proposal at the version that its reader loaded. */
export interface ProposalAt {
  readonly environment: string;
  readonly proposalId: string;
  readonly expectedVersion: number;
}

/** Another policy, and the version that it was made from. */
export interface NewProposal {
  readonly environment: string;
  readonly baseVersion: number;
  readonly document: PolicyDocument;
  readonly note: string;
}

/** What a person decides, about exactly the content that they saw. */
export interface ProposalDecision extends ProposalAt {
  readonly verdict: 'approve' | 'reject';
  readonly reason: string;
  readonly contentHash: string;
}

/** Keeps the rules of the house: nobody changes them alone. */
export class PolicyService {
  readonly #database: Kysely<Database>;
  readonly #changes: Changes;

  constructor(database: Kysely<Database>, changes: Changes) {
    this.#database = database;
    this.#changes = changes;
  }

  /** The policy in force. */
  current(environment: string): Promise<Policy> {
    return currentPolicy(this.#database, environment);
  }

  versions(environment: string, page: PageQuery): Promise<Page<Policy>> {
    return listPolicies(this.#database, environment, page);
  }

  async proposals(reader: Account, environment: string, page: PageQuery): Promise<Page<PolicyProposal>> {
    const { document } = await this.current(environment);
    const { items, nextCursor } = await listProposals(this.#database, environment, page);
    return { items: items.map((one) => toView(one, document, reader)), nextCursor };
  }

  /** Proposes another policy. Throws 412 when it was not made from the one in force. */
  async propose(account: Account, proposal: NewProposal): Promise<PolicyProposal> {
    const proposalId = newId('ppr');
    await this.#changes.make((change) => propose(change, account, { ...proposal, id: proposalId }));
    return this.#view({ environment: proposal.environment, proposalId }, account);
  }

  /** Approves or rejects. The last approval that is needed puts the policy into force. */
  async decide(account: Account, decision: ProposalDecision): Promise<PolicyProposal> {
    await this.#changes.make((change) => decide(change, account, decision));
    return this.#view(decision, account);
  }

  /** Takes a proposal back; for its author. */
  async withdraw(account: Account, at: ProposalAt): Promise<PolicyProposal> {
    await this.#changes.make(async (change) => {
      const proposal = await load(change, at);
      if (proposal.author.id !== account.id)
        throw new ProblemError('forbidden', 'Only its author may withdraw a proposal.');
      if (proposal.state !== 'open') throw new ProblemError('conflict', 'This proposal is closed already.');
      await move(change, proposal, { state: 'withdrawn' });
      putOnRecord(change, proposal, {
        verb: 'withdrawn',
        text: `${account.name} withdrew a proposal for the policy.`,
      });
    });
    return this.#view(at, account);
  }

  async #view(at: { environment: string; proposalId: string }, reader: Account): Promise<PolicyProposal> {
    const proposal = await findProposal(this.#database, at);
    if (!proposal) throw notFound('proposal', at.proposalId);
    return toView(proposal, (await this.current(at.environment)).document, reader);
  }
}

function toView(proposal: StoredProposal, { approvals }: PolicyDocument, reader: Account): PolicyProposal {
  return {
    ...proposal,
    approvalsNeeded: approvals,
    cannotDecideBecause: cannotDecideBecause(proposal, reader),
  };
}

async function propose(
  change: Change,
  account: Account,
  proposal: NewProposal & { id: string },
): Promise<void> {
  const { environment, document, baseVersion, note, id } = proposal;
  await ensureEnvironment(change.transaction, environment);
  const policy = await currentPolicy(change.transaction, environment);
  if (policy.version !== baseVersion) throw staleVersion('policy', policy.version);
  const hash = contentHash(document);
  if (hash === policy.contentHash)
    throw new ProblemError('conflict', 'This is the policy that is in force already.');
  await insertProposal(change.transaction, {
    ...{ id, version: 1, environment, baseVersion, document, contentHash: hash },
    ...{ state: 'open', note, reason: '', author: toPerson(account), createdAt: change.at, approvals: [] },
  });
  change.effects.policies.add(environment);
  const changed = { before: policy.document, after: document };
  putOnRecord(
    change,
    { id, environment },
    { verb: 'proposed', text: `${account.name} proposed another policy.`, ...changed },
  );
}

async function decide(change: Change, account: Account, decision: ProposalDecision): Promise<void> {
  const proposal = await load(change, decision);
  const because = cannotDecideBecause(proposal, account);
  if (because) throw new ProblemError(proposal.state === 'open' ? 'forbidden' : 'conflict', because);
  requireSameContent(proposal, decision);
  if (decision.verdict === 'reject') return reject(change, account, { proposal, reason: decision.reason });
  const approval = { person: toPerson(account), contentHash: proposal.contentHash, at: change.at };
  await insertApproval(change.transaction, { proposalId: proposal.id, ...approval });
  putOnRecord(change, proposal, { verb: 'approved', text: `${account.name} approved another policy.` });
  await applyWhenApproved(change, { ...proposal, approvals: [...proposal.approvals, approval] });
}

async function reject(
  change: Change,
  account: Account,
  { proposal, reason }: { proposal: StoredProposal; reason: string },
): Promise<void> {
  if (reason.trim() === '')
    throw new ProblemError('invalid-input', 'Say why you reject it.', {
      errors: [{ pointer: '/reason', message: 'a reason is needed to reject' }],
    });
  await move(change, proposal, { state: 'rejected', reason });
  putOnRecord(change, proposal, {
    verb: 'rejected',
    text: `${account.name} rejected another policy: ${reason}`,
  });
}

/** Counts the approvals of those who still may review, and puts the policy into force when they are enough. */
async function applyWhenApproved(change: Change, proposal: StoredProposal): Promise<void> {
  const { transaction, at } = change;
  const { environment, document, author } = proposal;
  const policy = await currentPolicy(transaction, environment);
  const approvers = await stillReviewing(change, proposal);
  if (approvers.length < policy.document.approvals) return move(change, proposal, { state: 'open' });
  await move(change, proposal, { state: 'in-force' });
  await markStale(transaction, environment);
  const version = policy.version + 1;
  const { contentHash: hash } = proposal;
  await insertPolicy(transaction, {
    environment,
    version,
    document,
    contentHash: hash,
    since: at,
    author,
    approvers,
  });
  const text = `Version ${version} of the policy of ${environment} is in force.`;
  putOnRecord(change, proposal, { verb: 'in-force', text, before: policy.document, after: document });
}

async function stillReviewing(
  change: Change,
  { approvals, environment }: StoredProposal,
): Promise<PersonRef[]> {
  const people: PersonRef[] = [];
  for (const { person } of approvals) {
    const grants = await listGrants(change.transaction, person.id);
    if (mayDo({ grants }, 'review', environment)) people.push(person);
  }
  return people;
}

function requireSameContent(proposal: StoredProposal, decision: ProposalDecision): void {
  if (proposal.contentHash === decision.contentHash) return;
  throw new ProblemError(
    'conflict',
    'Your decision names other content than this proposal has. Load it again.',
  );
}

async function load(change: Change, at: ProposalAt): Promise<StoredProposal> {
  const proposal = await findProposal(change.transaction, at);
  if (!proposal) throw notFound('proposal', at.proposalId);
  if (proposal.version !== at.expectedVersion) throw staleVersion('proposal', proposal.version);
  return proposal;
}

type Move = { readonly state: StoredProposal['state']; readonly reason?: string };

async function move(change: Change, { id, version, environment }: StoredProposal, to: Move): Promise<void> {
  const isMoved = await moveProposal(change.transaction, { id, expectedVersion: version, ...to });
  if (!isMoved) throw staleVersion('proposal', version + 1);
  change.effects.policies.add(environment);
}

type Entry = {
  readonly verb: string;
  readonly text: string;
  readonly before?: unknown;
  readonly after?: unknown;
};

function putOnRecord(
  change: Change,
  { id, environment }: Pick<StoredProposal, 'id' | 'environment'>,
  entry: Entry,
): void {
  const { verb, ...rest } = entry;
  change.audit({ action: `policy.${verb}`, subject: { kind: 'policy-proposal', id, environment }, ...rest });
}

function toPerson({ id, name }: Account): PersonRef {
  return { id, name };
}
