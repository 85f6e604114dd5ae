import type { Diagnostic, Plan, Span } from '@lookout/contract';
import type { Portability, PortabilityTarget } from '../types.ts';
import type { Capabilities } from './capabilities.ts';
import { everything } from './everything.ts';
import { findObstacles, type Obstacle } from './find-obstacles.ts';
import { azureMonitor } from './targets/azure-monitor.ts';
import { collector } from './targets/collector.ts';
import { inProcessAgent } from './targets/in-process-agent.ts';

interface Target {
  readonly name: PortabilityTarget;
  readonly capabilities: Capabilities;
  /** Lookout's own engine runs the plan, so what it has against a stream without end counts as well. */
  readonly isOurs: boolean;
}

const targets: readonly Target[] = [
  { name: 'browser and gateway', capabilities: everything, isOurs: true },
  { name: 'in-process agent', capabilities: inProcessAgent, isOurs: true },
  { name: 'OpenTelemetry Collector', capabilities: collector, isOurs: false },
  { name: 'Azure Monitor transformKql', capabilities: azureMonitor, isOurs: false },
];

/** A plan, where the text asks for its parts, and why it cannot run on a stream. */
interface Compiled {
  readonly plan: Plan;
  readonly positions: ReadonlyMap<object, Span>;
  readonly streamability: readonly Diagnostic[];
}

/** Where a rule can run, and for each place where it cannot, which constructs of the text are why. */
export function findPortability(compiled: Compiled): Portability[] {
  return targets.map((target) => {
    const reasons = reasonsAgainst(target, compiled);
    return { target: target.name, isPortable: reasons.length === 0, reasons };
  });
}

function reasonsAgainst({ capabilities, isOurs }: Target, compiled: Compiled): Diagnostic[] {
  const { plan, positions, streamability } = compiled;
  const found = findObstacles(plan, capabilities, positions).map((each) => toReason(each, capabilities));
  const reasons = isOurs ? withStreamability(found, streamability) : found;
  return firstOfEach(reasons.toSorted((a, b) => a.span.start - b.span.start));
}

/** What cannot run on any stream needs no second reason. */
function withStreamability(found: readonly Diagnostic[], streamability: readonly Diagnostic[]): Diagnostic[] {
  const refused = new Set(streamability.map(({ span }) => span.start));
  return [...streamability, ...found.filter(({ span }) => !refused.has(span.start))];
}

function toReason({ construct, instead, span }: Obstacle, { lacks }: Capabilities): Diagnostic {
  const message = `\`${construct}\` ${lacks}.${instead === '' ? '' : ` ${instead}`}`;
  return { code: 'portability', severity: 'info', span, message };
}

/** A construct is named once, where it first stands. */
function firstOfEach(reasons: readonly Diagnostic[]): Diagnostic[] {
  const said = new Set<string>();
  return reasons.filter(({ message }) => !said.has(message) && said.add(message));
}
