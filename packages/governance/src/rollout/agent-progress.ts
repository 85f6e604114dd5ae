import type { AgentFlow, HaltRules } from '@lookout/contract';
import { type AgentProgress, type AgentView, moment } from './rollout-core.ts';

/** What progress is judged by. */
export interface ProgressRules {
  readonly halt: Pick<HaltRules, 'silentAfterSeconds' | 'confirmWithinSeconds'>;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

const WAITING: AgentProgress = { kind: 'waiting' };

/** How far an agent of a reached ring is now, given how far it was. */
export function progressOf(
  before: AgentProgress | undefined,
  agent: AgentView,
  rules: ProgressRules,
): AgentProgress {
  if (agent.trip) return { kind: 'tripped', ...agent.trip };
  if (isSilent(before, agent, rules)) return silentSince(before, agent);
  // Away, and not for long enough to worry; or what it shall run does not have the revision yet.
  if (!agent.isConnected || !agent.isOfferedRevision) return before ?? WAITING;
  return answered(before, agent, rules);
}

/** Only an agent that was asked can fall silent: one that is away from the start is waited for. */
function isSilent(before: AgentProgress | undefined, agent: AgentView, { halt, now }: ProgressRules) {
  const wasAsked = before !== undefined && before.kind !== 'waiting';
  return wasAsked && now - agent.lastSeenAt > halt.silentAfterSeconds * 1000;
}

function silentSince(before: AgentProgress | undefined, agent: AgentView): AgentProgress {
  return before?.kind === 'silent' ? before : { kind: 'silent', since: moment(agent.lastSeenAt) };
}

function answered(
  before: AgentProgress | undefined,
  { answer, flow }: AgentView,
  { halt, now }: ProgressRules,
): AgentProgress {
  // What it confirmed it runs: an answer that is still open is about another change.
  if (answer.kind !== 'applied' && before?.kind === 'applied') return before;
  if (answer.kind === 'none') return before ?? WAITING;
  if (answer.kind === 'applied') return { ...answer, ...baseline(before, flow) };
  if (answer.kind === 'failed') return answer;
  const since = isAsked(before) ? before.at : answer.at;
  if (now - Date.parse(since) <= halt.confirmWithinSeconds * 1000) return { kind: answer.kind, at: since };
  const error = `It has not confirmed within ${halt.confirmWithinSeconds} s.`;
  return before?.kind === 'failed' ? before : { kind: 'failed', at: moment(now), error };
}

/** Counting begins with the first report after it confirmed, and anew where the process began anew. */
function baseline(before: AgentProgress | undefined, flow: AgentFlow | null): { since?: AgentFlow } {
  const since = before?.kind === 'applied' ? before.since : undefined;
  if (!flow) return since ? { since } : {};
  if (!since) return { since: flow };
  return { since: flow.records < since.records ? { records: 0, lost: 0 } : since };
}

function isAsked(
  progress: AgentProgress | undefined,
): progress is Extract<AgentProgress, { kind: 'sent' | 'applying' }> {
  return progress?.kind === 'sent' || progress?.kind === 'applying';
}
