import type { Diagnostic } from '@lookout/contract';
import type { Portability, PortabilityTarget } from '@lookout/kql';

/** A place where rules can run, as the editor names it. */
export interface RunPlace {
  readonly id: PortabilityTarget;
  readonly name: string;
  /** Unknown while the text does not compile. */
  readonly verdict: 'runs' | 'does not run' | 'unknown';
  /** What in the text is against it. */
  readonly reasons: readonly Diagnostic[];
}

const NAMES: Readonly<Record<PortabilityTarget, string>> = {
  'browser and gateway': 'Gateway',
  'in-process agent': 'In-process agent',
  'OpenTelemetry Collector': 'OpenTelemetry Collector',
  'Azure Monitor transformKql': 'Azure Monitor',
};

/** All places, always in the same order, so that nothing moves while the text is wrong for a moment. */
export function runPlaces(portability: readonly Portability[]): readonly RunPlace[] {
  const known = new Map(portability.map((each) => [each.target, each]));
  return (Object.keys(NAMES) as PortabilityTarget[]).map((id) => {
    const { isPortable, reasons = [] } = known.get(id) ?? {};
    return { id, name: NAMES[id], verdict: verdictOf(isPortable), reasons };
  });
}

function verdictOf(isPortable: boolean | undefined): RunPlace['verdict'] {
  if (isPortable === undefined) return 'unknown';
  return isPortable ? 'runs' : 'does not run';
}
