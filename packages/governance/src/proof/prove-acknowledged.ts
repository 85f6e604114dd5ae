import {
  MAX_PROVEN_AGENTS,
  type ProofStanding,
  type ProvenAgent,
  type RevisionProof,
} from '@lookout/contract';
import type { AgentFacts, ProofFacts } from './proof-facts.ts';
import { carries } from './prove-delivered.ts';

/** A report under way when a configuration was applied still names the one before. */
const REPORT_GRACE_MS = 10_000;

/** The last link: agents acknowledged the configuration that holds the revision, and report that they run it. */
export function proveAcknowledged(facts: ProofFacts): RevisionProof['acknowledged'] {
  const agents = facts.agents
    .filter(({ offer }) => carries(offer, facts))
    .map((agent) => proveAgent(agent, facts.now))
    .toSorted((one, other) => ORDER[one.standing] - ORDER[other.standing]);
  const confirmed = agents.filter(({ standing }) => standing === 'equal').length;
  const counts = { confirmed, total: agents.length, agents: agents.slice(0, MAX_PROVEN_AGENTS) };
  const broken = agents.filter(({ standing }) => standing === 'unequal');
  if (broken.length > 0) return { standing: 'unequal', text: brokenText(broken), ...counts };
  if (agents.length === 0) return { standing: 'pending', text: 'No agent has been offered it.', ...counts };
  const text = `${confirmed} of ${agents.length} acknowledged it.`;
  return { standing: confirmed === agents.length ? 'equal' : 'pending', text, ...counts };
}

const ORDER: Readonly<Record<ProofStanding, number>> = { unequal: 0, pending: 1, equal: 2 };

function brokenText([first, ...more]: readonly ProvenAgent[]): string {
  const others = more.length === 0 ? '' : ` ${more.length} more do not run it either.`;
  return `${first?.name} ${first?.text}.${others}`;
}

function proveAgent(agent: AgentFacts, now: number): ProvenAgent {
  const { id, name, offer } = agent;
  return { id, name, offered: offer.hash, ...judge(agent, now) };
}

type Judgement = Pick<ProvenAgent, 'standing' | 'text' | 'acknowledged'>;

function judge(agent: AgentFacts, now: number): Judgement {
  const { offer, sent, answer, reported, isConnected } = agent;
  if (sent !== offer.hash || answer.kind === 'none' || answer.kind === 'sent' || answer.kind === 'applying') {
    const text = isConnected ? 'has not answered yet' : 'is away';
    return { standing: 'pending', text, acknowledged: reported };
  }
  if (answer.kind === 'failed')
    return { standing: 'unequal', text: `refused it: ${answer.error}`, acknowledged: reported };
  const isOther = reported !== null && reported !== offer.hash;
  if (!isOther) return { standing: 'equal', text: 'acknowledged it', acknowledged: offer.hash };
  const isSettling = now - Date.parse(answer.at) < REPORT_GRACE_MS;
  return isSettling
    ? { standing: 'pending', text: 'acknowledged it and has not reported since', acknowledged: offer.hash }
    : { standing: 'unequal', text: 'reports that it runs another configuration', acknowledged: reported };
}
