import type { Preflight } from '@lookout/contract';
import { maskText } from '@lookout/engine';
import { ringOf } from '@lookout/governance';
import type { Kysely } from 'kysely';
import type { Clock } from '../../lib/clock.ts';
import { notFound, ProblemError } from '../../lib/problem-error.ts';
import type { AgentDirectory } from '../../ports.ts';
import type { Database } from '../../store/database.ts';
import { findProbe, type ProbeFacts } from '../probes/probe-facts.ts';
import { findRevision } from '../probes/revision-store.ts';
import { requireApprovedRevision } from '../reviews/require-approved.ts';
import { requireRipCordReleased } from './require-rip-cord-released.ts';
import { freezeName, type RolloutRules, rolloutRules } from './rollout-rules.ts';
import { findActive } from './rollout-store.ts';

/** What a preflight looks at. */
export interface PreflightSources {
  readonly database: Kysely<Database>;
  readonly directory: AgentDirectory;
  readonly clock: Clock;
}

/** Says what a rollout of a revision would change where, before anybody starts it. */
export async function preflight(
  from: PreflightSources,
  { probeId, revision }: { probeId: string; revision: number },
): Promise<Preflight> {
  const facts = await findProbe(from.database, probeId);
  if (!facts) throw notFound('probe', probeId);
  const frozen = await findRevision(from.database, probeId, revision);
  if (!frozen) throw notFound('revision', String(revision));
  const rules = await rolloutRules(from.database, facts.environment, frozen);
  const rings = ringsWithAgents(rules, from.directory, facts.environment);
  return {
    revision,
    baseRevision: facts.deployed?.revision ?? null,
    rings,
    obstacles: await obstacles(from, { facts, revision, rules }),
    warnings: warnings(rings, facts),
  };
}

function ringsWithAgents({ rings }: RolloutRules, directory: AgentDirectory, environment: string) {
  const agents = rings.map((): Preflight['rings'][number]['agents'] => []);
  for (const { id, name, attributes, isConnected } of directory.deliveries(environment))
    agents[ringOf(rings, { id, attributes })]?.push({ id, name: maskText(name), isConnected });
  return rings.map(({ name, bakeSeconds }, index) => ({ name, bakeSeconds, agents: agents[index] ?? [] }));
}

async function obstacles(
  { database, clock }: PreflightSources,
  { facts, revision, rules }: { facts: ProbeFacts; revision: number; rules: RolloutRules },
): Promise<string[]> {
  const active = await findActive(database, facts.id);
  const freeze = freezeName(rules.freezes, clock.now());
  const refusals = [
    await refusalOf(() => requireRipCordReleased(facts)),
    await refusalOf(() => requireApprovedRevision(database, facts, { revision, now: clock.now() })),
    active && active.core.state.kind !== 'scheduled'
      ? `The rollout of revision ${active.revision} is still under way. Let it end, or abort it first.`
      : null,
    freeze && `Nothing is rolled out during the freeze ${freeze}. Schedule it for later.`,
  ];
  return refusals.filter((refusal) => refusal !== null);
}

async function refusalOf(check: () => unknown): Promise<string | null> {
  try {
    await check();
    return null;
  } catch (error) {
    if (error instanceof ProblemError) return error.message;
    throw error;
  }
}

function warnings(rings: Preflight['rings'], facts: ProbeFacts): string[] {
  const all = rings.flatMap((ring) => ring.agents);
  const away = all.filter((agent) => !agent.isConnected).length;
  const empty = rings.filter((ring) => ring.agents.length === 0);
  return [
    ...(all.length === 0 ? [`No processor of ${facts.environment} is known: nothing will run yet.`] : []),
    ...(away > 0 ? [`${away} of ${all.length} processors are away; they follow when they come back.`] : []),
    ...(all.length > 0 && empty.length > 0
      ? [`${empty.map((ring) => `“${ring.name}”`).join(', ')} selects no processor: it is passed by.`]
      : []),
    ...(facts.deployed && !facts.deployed.isEnabled
      ? ['The probe is off now; rolling out switches it on.']
      : []),
  ];
}
