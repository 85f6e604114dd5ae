import { AgentConfig, contentHash, type DeployedProbe } from '@lookout/contract';
import { compilePlan } from '../plan/compile-plan.ts';
import type { CompiledPlan } from '../plan/compiled-plan.ts';
import { streamability } from '../plan/streamability.ts';

/** A probe of a configuration that was checked, with its plan compiled. */
export interface LoadedProbe {
  readonly probe: DeployedProbe;
  readonly compiled: CompiledPlan;
}

/** Whether a configuration is fit to run, all of it. */
export type LoadedConfig =
  | { readonly ok: true; readonly config: AgentConfig; readonly probes: readonly LoadedProbe[] }
  | { readonly ok: false; readonly error: string };

/** Checks a configuration as a whole: form, environment, every plan's hash, and that every plan compiles and can run on a stream. */
export function loadConfig(candidate: AgentConfig, environment: string): LoadedConfig {
  const parsed = AgentConfig.safeParse(candidate);
  if (!parsed.success)
    return refuse(`The configuration is not one that this processor knows: ${issuesOf(parsed.error)}.`);
  const config = parsed.data;
  if (config.environment !== environment) {
    return refuse(`The configuration is for ${config.environment}; this processor serves ${environment}.`);
  }
  const probes: LoadedProbe[] = [];
  for (const probe of config.probes) {
    const loaded = loadProbe(probe);
    if (typeof loaded === 'string') return refuse(`Probe ${probe.probeId} (${probe.title}): ${loaded}`);
    probes.push(loaded);
  }
  return { ok: true, config, probes };
}

function refuse(error: string): LoadedConfig {
  return { ok: false, error };
}

/** The probe with its plan compiled, or what is wrong with it. */
function loadProbe(probe: DeployedProbe): LoadedProbe | string {
  const hash = contentHash(probe.plan);
  if (hash !== probe.planHash) return `its plan has the hash ${hash}, not the announced ${probe.planHash}.`;
  try {
    const [refusal] = streamability(probe.plan);
    if (refusal) return refusal.message;
    return { probe, compiled: compilePlan(probe.plan) };
  } catch (error) {
    return `its plan does not compile: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function issuesOf(error: { readonly issues: readonly { path: PropertyKey[]; message: string }[] }): string {
  return error.issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.') || 'it'}: ${message}`)
    .join('; ');
}
