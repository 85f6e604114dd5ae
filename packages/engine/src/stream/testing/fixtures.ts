import { type AgentConfig, contentHash, type DeployedProbe, type Plan, type Step } from '@lookout/contract';
import type { LogBatch } from '../../otlp/log-batch.ts';
import { readLogs } from '../../otlp/read-logs.ts';
import { type AnyShape, oracleBytes } from '../../otlp/testing/arbitrary-request.ts';
import { as, binary, call, column, dynamic, long } from '../../testing/expressions.ts';
import { views } from '../../views.ts';
import type { Clock } from '../clock.ts';

/** A clock that moves when told. */
export class ManualClock implements Clock {
  nanoseconds: bigint;
  milliseconds = 0;

  constructor(start = 1_700_000_040_000_000_000n) {
    this.nanoseconds = start;
  }

  now(): bigint {
    return this.nanoseconds;
  }

  cpu(): number {
    return this.milliseconds;
  }

  passSeconds(seconds: number): void {
    this.nanoseconds += BigInt(Math.round(seconds * 1e9));
  }
}

/** A record in short. */
export interface Line {
  readonly event?: string;
  readonly service?: string;
  readonly severity?: number;
  readonly body?: string;
  readonly at?: bigint;
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
}

/** One request: every line under a resource of its own service. */
export function batchOf(lines: readonly Line[]): LogBatch {
  const resourceLogs = [...Map.groupBy(lines, ({ service }) => service ?? 'web')].map(
    ([service, records]) => ({
      resource: { attributes: [{ key: 'service.name', value: anyOf(service) }] },
      schemaUrl: '',
      scopeLogs: [{ logRecords: records.map(recordOf) }],
    }),
  );
  return parse(oracleBytes({ resourceLogs }));
}

export function parse(bytes: Uint8Array): LogBatch {
  const result = readLogs(bytes);
  if (!result.ok) throw new Error(`${result.reason} at ${result.offset}`);
  return result.batch;
}

/** The event names of what leaves. */
export function eventsIn(bytes: Uint8Array | null): string[] {
  if (bytes === null) return [];
  const batch = parse(bytes);
  return Array.from({ length: batch.recordCount }, (_, row) => batch.durableId(row));
}

function recordOf({
  event = '',
  severity = 9,
  body,
  at = 1_700_000_040_000_000_000n,
  attributes = {},
}: Line) {
  return {
    timeUnixNano: at,
    observedTimeUnixNano: 0n,
    severityNumber: severity,
    severityText: '',
    body: body === undefined ? undefined : anyOf(body),
    attributes: Object.entries(attributes).map(([key, value]) => ({ key, value: anyOf(value) })),
    traceId: new Uint8Array(0),
    spanId: new Uint8Array(0),
    eventName: event,
    flags: 0,
  };
}

function anyOf(value: string | number | boolean): AnyShape {
  if (typeof value === 'string') return { value: { case: 'stringValue', value } };
  if (typeof value === 'boolean') return { value: { case: 'boolValue', value } };
  return { value: { case: 'intValue', value: BigInt(value) } };
}

/** A plan; without `output` its result has the columns of the view. */
export function planOf(view: Plan['view'], steps: Step[], output?: Plan['output']): Plan {
  return { format: 1, view, steps, output: output ?? views[view].map(({ name, type }) => ({ name, type })) };
}

const dimensions = column('customDimensions', 'dynamic');
const eventName = call('string', 'tostring', {
  kind: 'member',
  type: 'dynamic',
  object: dimensions,
  key: 'EventName',
});

/** `traces | where tostring(customDimensions.EventName) != event` */
export function dropPlan(event: string): Plan {
  return planOf('traces', [{ kind: 'where', predicate: binary(eventName, '!=', event) }]);
}

/** `traces | extend customDimensions = iff(customDimensions.EventName == event, bag_remove_keys(customDimensions, dynamic(["secret"])), customDimensions)` */
export function redactPlan(event: string): Plan {
  const removed = call('dynamic', 'bag_remove_keys', dimensions, dynamic(['secret']));
  const value = call('dynamic', 'iff', binary(eventName, '==', event), removed, dimensions);
  return planOf('traces', [{ kind: 'extend', columns: [{ name: 'customDimensions', value }] }]);
}

/** The third reference example: requests and cache length by minute. */
export function chartPlan(): Plan {
  const cacheLength = { kind: 'member', type: 'dynamic', object: dimensions, key: 'cacheLength' } as const;
  const timestamp = column('timestamp', 'datetime');
  const minute = { kind: 'literal', type: 'timespan', value: '60000000000' } as const;
  return planOf(
    'traces',
    [
      {
        kind: 'extend',
        columns: [
          { name: 'event', value: eventName },
          { name: 'cached', value: call('int', 'toint', cacheLength) },
        ],
      },
      {
        kind: 'summarize',
        aggregates: [
          {
            name: 'requests',
            type: 'long',
            function: 'countif',
            arguments: [binary(column('event', 'string'), '==', 'LogWelcome')],
          },
          { name: 'cached', type: 'int', function: 'max', arguments: [column('cached', 'int')] },
        ],
        by: [{ name: 'timestamp', value: call('datetime', 'bin', timestamp, minute) }],
      },
    ],
    [
      { name: 'timestamp', type: 'datetime' },
      { name: 'requests', type: 'long' },
      { name: 'cached', type: 'int' },
    ],
  );
}

/** `logs | extend depth2 = tolong(attributes.depth) * 2` */
export function extendPlan(): Plan {
  const depth = call('long', 'tolong', {
    kind: 'member',
    type: 'dynamic',
    object: column('attributes', 'dynamic'),
    key: 'depth',
  });
  const value = as('long', binary(depth, '*', long(2)));
  const output = [
    ...views.logs.map(({ name, type }) => ({ name, type })),
    { name: 'depth2', type: 'long' as const },
  ];
  return planOf('logs', [{ kind: 'extend', columns: [{ name: 'depth2', value }] }], output);
}

/** A deployed probe with a plan and defaults that suit most tests. */
export function probeOf(plan: Plan, changes: Partial<DeployedProbe> = {}): DeployedProbe {
  return {
    probeId: 'prb_0000000000000001',
    title: 'Cache, and requests!',
    revision: 1,
    contentHash: contentHash(plan),
    plan,
    planHash: contentHash(plan),
    isEnabled: true,
    scope: { environment: 'production', services: [], attributes: [] },
    budget: { cpuMillisecondsPerSecond: 100, stateBytes: 1_000_000, recordsOutPerSecond: 10_000 },
    originals: 'keep',
    whenTripped: 'pass',
    expiresAt: null,
    epoch: 0,
    ...changes,
  };
}

export function configOf(...probes: DeployedProbe[]): AgentConfig {
  return { format: 1, environment: 'production', isRipCordPulled: false, probes };
}
