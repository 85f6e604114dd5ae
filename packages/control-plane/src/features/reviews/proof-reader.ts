import type { RevisionProof } from '@lookout/contract';
import { maskText } from '@lookout/engine';
import { type AgentFacts, type OfferedConfig, proveRevision } from '@lookout/governance';
import type { Kysely } from 'kysely';
import type { Clock } from '../../lib/clock.ts';
import { notFound } from '../../lib/problem-error.ts';
import type { AgentDirectory, ConfigOffer, ConfigSource } from '../../ports.ts';
import type { Database } from '../../store/database.ts';
import { maskAnswer } from '../masking/mask-answers.ts';
import type { ReviewFacts } from './review-facts.ts';
import { findReviewOf, listDecisions } from './review-store.ts';

interface ProofDependencies {
  readonly database: Kysely<Database>;
  readonly directory: AgentDirectory;
  readonly configs: ConfigSource;
  readonly clock: Clock;
}

/** One revision of a probe. */
interface RevisionKey {
  readonly probeId: string;
  readonly revision: number;
}

/** Follows revisions from their review to the agents that run them. Nothing of it is kept: each reading proves anew. */
export class ProofReader {
  readonly #from: ProofDependencies;

  constructor(from: ProofDependencies) {
    this.#from = from;
  }

  /** The proof of one revision. Throws a problem when it was never submitted. */
  async read(key: RevisionKey): Promise<RevisionProof> {
    const facts = await this.#reviewOf(key);
    const { environment, id: reviewId, revision, approvalHash: submittedHash } = facts;
    const offered = offerReader(key.probeId);
    return proveRevision({
      ...{ environment, reviewId, revision, submittedHash },
      now: this.#from.clock.now(),
      approvals: await this.#approvalsOf(reviewId),
      forcedBy: facts.state === 'forced' ? (facts.closed?.by ?? null) : null,
      offer: offered(this.#from.configs.current(environment)),
      agents: this.#agentsOf(environment, offered),
    });
  }

  async #reviewOf(key: RevisionKey): Promise<ReviewFacts> {
    const facts = await findReviewOf(this.#from.database, key);
    if (!facts) throw notFound('revision', `${key.probeId}/${key.revision}`);
    return facts;
  }

  async #approvalsOf(reviewId: string) {
    const decisions = await listDecisions(this.#from.database, reviewId);
    return decisions
      .filter(({ verdict }) => verdict === 'approve')
      .map(({ person, decidedAt, approvalHash }) => ({ person, at: decidedAt, approvalHash }));
  }

  #agentsOf(environment: string, offered: (offer: ConfigOffer) => OfferedConfig): AgentFacts[] {
    const { directory, configs } = this.#from;
    return directory.deliveries(environment).map((delivery) => {
      const { id, name, isConnected, hash: sent, answer, report } = delivery;
      const offer = offered(configs.offerFor(environment, delivery));
      const reported = report?.configHash ?? null;
      return { id, name: maskText(name), isConnected, offer, sent, answer: maskAnswer(answer), reported };
    });
  }
}

/** Looks a probe up in offers: once for each cohort, not for each agent. */
function offerReader(probeId: string): (offer: ConfigOffer) => OfferedConfig {
  const known = new Map<ConfigOffer, OfferedConfig>();
  return (offer) => {
    const before = known.get(offer);
    if (before) return before;
    const probe = offer.config.probes.find((one) => one.probeId === probeId) ?? null;
    const read = { hash: offer.hash, probe };
    known.set(offer, read);
    return read;
  };
}
