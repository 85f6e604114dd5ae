import {
  type AgentConfig,
  contentHash,
  DEFAULT_BUDGET,
  type DeployedProbe,
  type Plan,
} from '@lookout/contract';
import { views } from '@lookout/engine';

/** A plan that drops the records of one line of code. */
export function dropPlan(eventName: string): Plan {
  return {
    format: 1,
    view: 'logs',
    steps: [
      {
        kind: 'where',
        predicate: {
          kind: 'binary',
          type: 'bool',
          operator: '!=',
          left: { kind: 'column', type: 'string', name: 'eventName' },
          right: { kind: 'literal', type: 'string', value: eventName },
        },
      },
    ],
    output: views.logs.map(({ name, type }) => ({ name, type })),
  };
}

/** A plan that counts records a minute. */
export function countPlan(): Plan {
  const timestamp = { kind: 'column', type: 'datetime', name: 'timestamp' } as const;
  const minute = { kind: 'literal', type: 'timespan', value: '60000000000' } as const;
  const bin = { kind: 'call', type: 'datetime', function: 'bin', arguments: [timestamp, minute] } as const;
  return {
    format: 1,
    view: 'logs',
    steps: [
      {
        kind: 'summarize',
        aggregates: [{ name: 'records', type: 'long', function: 'count', arguments: [] }],
        by: [{ name: 'timestamp', value: { ...bin, arguments: [...bin.arguments] } }],
      },
    ],
    output: [
      { name: 'timestamp', type: 'datetime' },
      { name: 'records', type: 'long' },
    ],
  };
}

export function aProbe(plan: Plan, change: Partial<DeployedProbe> = {}): DeployedProbe {
  return {
    probeId: 'prb_0123456789abcdef',
    title: 'A probe',
    revision: 1,
    contentHash: contentHash(plan),
    plan,
    planHash: contentHash(plan),
    isEnabled: true,
    scope: { environment: 'production', services: [], attributes: [] },
    budget: DEFAULT_BUDGET,
    originals: 'keep',
    whenTripped: 'pass',
    expiresAt: null,
    epoch: 0,
    ...change,
  };
}

export function aConfig(probes: DeployedProbe[], isRipCordPulled = false): AgentConfig {
  return { format: 1, environment: 'production', isRipCordPulled, probes };
}
