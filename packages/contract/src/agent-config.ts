import { Plan } from './plan.ts';
import { EnvironmentName, Hash, Id, Timestamp } from './primitives.ts';
import { Budget, Originals, Scope, WhenTripped } from './probe.ts';
import { z } from './zod.ts';

/** One probe as a processor receives it. */
export const DeployedProbe = z.strictObject({
  probeId: Id,
  title: z.string(),
  revision: z.int().positive(),
  contentHash: Hash,
  plan: Plan,
  /** The processor recomputes this from `plan` and refuses the whole configuration on a mismatch. */
  planHash: Hash,
  isEnabled: z.boolean(),
  scope: Scope,
  budget: Budget,
  originals: Originals,
  whenTripped: WhenTripped,
  expiresAt: Timestamp.nullable(),
  /** Counts up when a person switches a tripped probe back on: a processor clears the trip of an older epoch. */
  epoch: z.int().nonnegative(),
});
export type DeployedProbe = z.infer<typeof DeployedProbe>;

/** Everything dynamic that one processor shall run, in order. Travels as OpAMP remote configuration. */
export const AgentConfig = z.strictObject({
  format: z.literal(1),
  environment: EnvironmentName,
  /** True while the rip cord is pulled: nothing dynamic runs, whatever `probes` says. */
  isRipCordPulled: z.boolean(),
  probes: z.array(DeployedProbe).max(1000),
});
export type AgentConfig = z.infer<typeof AgentConfig>;

/** The name of the one file in an OpAMP `AgentConfigMap`, and its content type. */
export const AGENT_CONFIG_FILE = 'lookout.json';
export const AGENT_CONFIG_CONTENT_TYPE = 'application/json';
