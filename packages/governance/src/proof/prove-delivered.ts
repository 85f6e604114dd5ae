import {
  canonicalJson,
  contentHash,
  type DeployedProbe,
  type Revision,
  type RevisionProof,
} from '@lookout/contract';
import type { OfferedConfig, ProofFacts } from './proof-facts.ts';

/** The third link: what agents are offered is the plan, scope and limits that were approved. */
export function proveDelivered(facts: ProofFacts): RevisionProof['delivered'] {
  const { revision } = facts;
  const offers = offersOf(facts);
  const [first] = offers;
  const approvedPlan = revision.planHash;
  if (!first) return { standing: 'pending', text: notOffered(facts), approvedPlan, offeredPlan: null };
  const broken = offers.find((offered) => faultOf(offered, revision) !== null);
  const offeredPlan = contentHash((broken ?? first).plan);
  const fault = broken && faultOf(broken, revision);
  if (fault) return { standing: 'unequal', text: fault, approvedPlan, offeredPlan };
  const text = 'Agents are offered the plan, scope and limits of this revision.';
  return { standing: 'equal', text, approvedPlan, offeredPlan };
}

/** Whether a configuration holds the revision that is to be proven. */
export function carries({ probe }: OfferedConfig, { revision }: Pick<ProofFacts, 'revision'>): boolean {
  return probe?.revision === revision.number;
}

/** Each different offer of the revision once, however many agents have it. */
function offersOf(facts: ProofFacts): DeployedProbe[] {
  const all = [facts.offer, ...facts.agents.map(({ offer }) => offer)];
  const different = new Map(all.map((offer) => [offer.hash, offer]));
  return [...different.values()].flatMap((offer) =>
    carries(offer, facts) && offer.probe ? offer.probe : [],
  );
}

function notOffered({ offer: { probe } }: ProofFacts): string {
  return probe ? `Agents are offered revision ${probe.revision} now.` : 'It is not rolled out.';
}

function faultOf(offered: DeployedProbe, { document, planHash, contentHash: documentHash }: Revision) {
  if (contentHash(offered.plan) !== planHash) return 'Agents are offered another plan than was approved.';
  if (offered.contentHash !== documentHash) return 'Agents are offered another document than was approved.';
  const part = PARTS.find((name) => canonicalJson(offered[name]) !== canonicalJson(document[name]));
  if (part) return `Agents are offered another ${PART_WORDS[part]} than was approved.`;
  return isNoLonger(offered.expiresAt, document.expiresAt)
    ? null
    : 'Agents are offered a later end than was approved.';
}

const PARTS = ['scope', 'budget', 'originals', 'whenTripped'] as const;
const PART_WORDS: Readonly<Record<(typeof PARTS)[number], string>> = {
  scope: 'scope',
  budget: 'budget',
  originals: 'treatment of originals',
  whenTripped: 'behaviour after a trip',
};

/** An emergency permission may end a probe earlier than its document says, never later. */
function isNoLonger(offered: string | null, approved: string | null): boolean {
  if (approved === null) return true;
  return offered !== null && Date.parse(offered) <= Date.parse(approved);
}
