import type { NamedProbe, Pipeline } from './conflicts-of.ts';

/** A probe of an environment's configuration. */
export interface PlacedProbe extends NamedProbe {
  readonly isEnabled: boolean;
}

/** The probes that run beside one, from all of them in the order of the pipeline. One that is not there comes last. */
export function pipelineAround(probes: readonly PlacedProbe[], probeId: string): Pipeline {
  const at = probes.findIndex((probe) => probe.probeId === probeId);
  const own = at < 0 ? probes.length : at;
  const runs = ({ isEnabled }: PlacedProbe) => isEnabled;
  return { before: probes.slice(0, own).filter(runs), after: probes.slice(own + 1).filter(runs) };
}
