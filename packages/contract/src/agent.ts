import { EnvironmentName, Hash, Id, Timestamp } from './primitives.ts';
import { z } from './zod.ts';

/** OpAMP custom capability under which processors report counters; the message's `type` is `report`. */
export const REPORT_CAPABILITY = 'io.lookout.report';

/** What one processor counted for one probe since the probe's plan was applied; all are totals but the gauges. */
export const ProbeCounters = z.strictObject({
  probeId: Id,
  revision: z.int().positive(),
  recordsIn: z.int(),
  recordsOut: z.int(),
  recordsChanged: z.int(),
  recordsDropped: z.int(),
  bytesIn: z.int(),
  bytesOut: z.int(),
  metricPoints: z.int(),
  lateRecords: z.int(),
  /** Too far ahead of the clock to be counted in any window. Processors of before do not count them. */
  earlyRecords: z.int().default(0),
  /** Gauges: over the last second. */
  cpuMillisecondsPerSecond: z.number(),
  stateBytes: z.int(),
  recordsOutPerSecond: z.number(),
  tripped: z.strictObject({ reason: z.string(), at: Timestamp }).nullable(),
});
export type ProbeCounters = z.infer<typeof ProbeCounters>;

/** Health and counters of a processor, once a second. Totals since the process started. */
export const AgentReport = z.strictObject({
  sentAt: Timestamp,
  configHash: Hash.nullable(),
  recordsIn: z.int(),
  recordsOut: z.int(),
  bytesIn: z.int(),
  bytesOut: z.int(),
  /** Dropped records by reason, e.g. `probe`, `queue-full`, `no-downstream`, `malformed`. */
  dropped: z.record(z.string(), z.int()),
  downstreams: z.array(
    z.strictObject({
      url: z.string(),
      isReachable: z.boolean(),
      queuedBytes: z.int(),
      sentRecords: z.int(),
      droppedRecords: z.int(),
      lastError: z.string().nullable(),
    }),
  ),
  probes: z.array(ProbeCounters),
});
export type AgentReport = z.infer<typeof AgentReport>;

/** A processor as the control plane knows it. */
export const Agent = z.strictObject({
  /** OpAMP instance UID as a UUID. */
  id: z.uuid(),
  name: z.string(),
  version: z.string(),
  environment: EnvironmentName,
  /** What it says about itself, such as `host.name`: rings select by these. */
  attributes: z.record(z.string(), z.string()),
  placement: z.enum(['off-box']),
  isConnected: z.boolean(),
  lastSeenAt: Timestamp,
  /** Where the processor stands with the last configuration it was sent. */
  config: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('applied'), hash: Hash, at: Timestamp, milliseconds: z.number() }),
    z.strictObject({ kind: z.literal('pending'), hash: Hash, since: Timestamp }),
    z.strictObject({ kind: z.literal('failed'), hash: Hash, at: Timestamp, error: z.string() }),
    z.strictObject({ kind: z.literal('none') }),
  ]),
  report: AgentReport.nullable(),
});
export type Agent = z.infer<typeof Agent>;

/** The state of the rip cord of one environment. */
export const RipCord = z.strictObject({
  environment: EnvironmentName,
  isPulled: z.boolean(),
  version: z.int().positive(),
  changedAt: Timestamp.nullable(),
  changedBy: z.string().nullable(),
  reason: z.string().nullable(),
  /** When each processor confirmed the last change. */
  agents: z.array(
    z.strictObject({
      id: z.uuid(),
      name: z.string(),
      isConnected: z.boolean(),
      confirmedAt: Timestamp.nullable(),
      milliseconds: z.number().nullable(),
    }),
  ),
});
export type RipCord = z.infer<typeof RipCord>;
