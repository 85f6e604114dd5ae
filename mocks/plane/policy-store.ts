import {
  type Account,
  contentHash,
  DEFAULT_POLICY,
  mayDo,
  type Policy,
  type PolicyDocument,
  type PolicyProposal,
} from '@lookout/contract';
import { type Context, personRef } from './context.ts';
import { conflict, forbidden, invalid, notFound, stale } from './problem-error.ts';

type Stored = Omit<PolicyProposal, 'approvalsNeeded' | 'cannotDecideBecause'>;
type Verdict = {
  readonly verdict: 'approve' | 'reject';
  readonly reason: string;
  readonly contentHash: string;
};

/** The rules of the house of each environment, and the proposals to change them. */
export class PolicyStore {
  readonly #context: Context;
  readonly #policies = new Map<string, Policy[]>();
  readonly #proposals = new Map<string, Stored>();

  constructor(context: Context) {
    this.#context = context;
  }

  /** Newest first. */
  versions(environment: string): Policy[] {
    const rest = { since: null, author: null, approvers: [] };
    const first = {
      environment,
      version: 1,
      document: DEFAULT_POLICY,
      contentHash: contentHash(DEFAULT_POLICY),
      ...rest,
    };
    return [...(this.#policies.get(environment) ?? []), first];
  }

  current(environment: string): Policy {
    const [policy] = this.versions(environment);
    if (!policy) throw notFound('policy');
    return policy;
  }

  /** Newest first. */
  proposals(environment: string, reader: Account): PolicyProposal[] {
    return [...this.#proposals.values()]
      .filter((proposal) => proposal.environment === environment)
      .reverse()
      .map((proposal) => this.#view(proposal, reader));
  }

  get(environment: string, proposalId: string): Stored {
    const proposal = this.#proposals.get(proposalId);
    if (proposal?.environment !== environment) throw notFound('proposal');
    return proposal;
  }

  propose(
    environment: string,
    { baseVersion, document, note }: { baseVersion: number; document: PolicyDocument; note: string },
    author: Account,
  ): PolicyProposal {
    if (this.current(environment).version !== baseVersion) throw stale('policy');
    const made = { author: personRef(author), createdAt: this.#context.timestamp(), approvals: [] };
    const content = {
      environment,
      baseVersion,
      document,
      contentHash: contentHash(document),
      note,
      reason: '',
    };
    const proposal: Stored = { id: this.#context.id('ppr'), version: 1, state: 'open', ...content, ...made };
    return this.#view(this.#put(proposal), author);
  }

  decide(proposal: Stored, { verdict, reason, contentHash: seen }: Verdict, person: Account): PolicyProposal {
    const because = cannotDecideBecause(proposal, person);
    if (because) throw forbidden(because);
    if (seen !== proposal.contentHash)
      throw conflict('Your decision names other content than this proposal has.');
    if (verdict === 'reject' && reason.trim() === '') throw invalid(400, 'Say why you reject it.');
    if (verdict === 'reject') return this.#view(this.#move(proposal, { state: 'rejected', reason }), person);
    const approval = { person: personRef(person), at: this.#context.timestamp(), contentHash: seen };
    const approvals = [...proposal.approvals, approval];
    const isEnough = approvals.length >= this.current(proposal.environment).document.approvals;
    const moved = this.#move(proposal, { approvals, state: isEnough ? 'in-force' : 'open' });
    if (isEnough) this.#apply(moved);
    return this.#view(moved, person);
  }

  withdraw(proposal: Stored, person: Account): PolicyProposal {
    if (proposal.author.id !== person.id) throw forbidden('Only its author may withdraw a proposal.');
    if (proposal.state !== 'open') throw conflict('This proposal is closed already.');
    return this.#view(this.#move(proposal, { state: 'withdrawn' }), person);
  }

  #apply({ environment, document, contentHash: hash, author, approvals }: Stored): void {
    const [newest, ...older] = this.versions(environment);
    const since = this.#context.timestamp();
    const version = (newest?.version ?? 0) + 1;
    const approvers = approvals.map(({ person }) => person);
    const policy = { environment, version, document, contentHash: hash, since, author, approvers };
    const kept = newest ? [newest, ...older].slice(0, -1) : [];
    this.#policies.set(environment, [policy, ...kept]);
    for (const other of this.#proposals.values())
      if (other.environment === environment && other.state === 'open') this.#move(other, { state: 'stale' });
  }

  #move(proposal: Stored, change: Partial<Stored>): Stored {
    return this.#put({ ...proposal, ...change, version: proposal.version + 1 });
  }

  #put(proposal: Stored): Stored {
    this.#proposals.set(proposal.id, proposal);
    this.#context.publish({ type: 'policy', environment: proposal.environment });
    return proposal;
  }

  #view(proposal: Stored, reader: Account): PolicyProposal {
    const { approvals: approvalsNeeded } = this.current(proposal.environment).document;
    return { ...proposal, approvalsNeeded, cannotDecideBecause: cannotDecideBecause(proposal, reader) };
  }
}

function cannotDecideBecause(
  { state, author, approvals, environment }: Stored,
  reader: Account,
): string | null {
  if (!mayDo(reader, 'review', environment)) return `You have no right to review in ${environment}.`;
  if (state !== 'open') return 'It is closed.';
  if (author.id === reader.id) return 'You wrote this proposal, so another person must decide.';
  return approvals.some(({ person }) => person.id === reader.id) ? 'You have approved already.' : null;
}
