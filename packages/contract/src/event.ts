import { Agent, RipCord } from './agent.ts';
import { EnvironmentName, Id, Timestamp } from './primitives.ts';
import { PersonRef, Probe } from './probe.ts';
import { Pipe } from './stream.ts';
import { z } from './zod.ts';

/** Something that happened to a probe, for its history and the markers on its charts. */
export const ProbeEvent = z.strictObject({
  id: Id,
  probeId: Id,
  at: Timestamp,
  kind: z.enum([
    'created',
    'edited',
    'submitted',
    'withdrawn',
    'approved',
    'changes-requested',
    'rejected',
    'approvals-forced',
    'approvals-voided',
    'review-handed-over',
    'review-expired',
    'review-stale',
    'commented',
    'rolled-out',
    'switched-on',
    'switched-off',
    'rip-cord-pulled',
    'rip-cord-released',
    'confirmed',
    'tripped',
    'expired',
    'failed',
    'rollout-scheduled',
    'ring-reached',
    'rollout-paused',
    'rollout-resumed',
    'rollout-halted',
    'rolling-back',
    'rolled-back',
    'rollout-aborted',
    'rollout-complete',
  ]),
  person: PersonRef.nullable(),
  revision: z.int().positive().nullable(),
  /** One sentence for people. */
  text: z.string(),
});
export type ProbeEvent = z.infer<typeof ProbeEvent>;

/** An event in the list of an environment, with the title that its probe has now. */
export const EnvironmentEvent = ProbeEvent.extend({ probeTitle: z.string() });
export type EnvironmentEvent = z.infer<typeof EnvironmentEvent>;

/** What the server-sent event stream carries: the `data` of each event, `type` repeated as the SSE event name. */
export const ServerEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('probe'), probe: Probe }),
  z.strictObject({ type: z.literal('probe-deleted'), environment: EnvironmentName, probeId: Id }),
  z.strictObject({ type: z.literal('probe-event'), environment: EnvironmentName, event: ProbeEvent }),
  /** A review changed; its details depend on the reader, so readers fetch it. */
  z.strictObject({
    type: z.literal('review'),
    environment: EnvironmentName,
    reviewId: Id,
    probeId: Id,
  }),
  /** A rollout moved, or an agent of it; readers fetch it. */
  z.strictObject({
    type: z.literal('rollout'),
    environment: EnvironmentName,
    rolloutId: Id,
    probeId: Id,
  }),
  /** Another policy is in force, or a proposal moved; readers fetch it. */
  z.strictObject({ type: z.literal('policy'), environment: EnvironmentName }),
  /** An alert was made, changed or deleted, or its state turned; readers fetch it. */
  z.strictObject({ type: z.literal('alert'), environment: EnvironmentName, alertId: Id }),
  z.strictObject({ type: z.literal('agent'), agent: Agent }),
  z.strictObject({ type: z.literal('rip-cord'), ripCord: RipCord }),
  /** Once a second and environment: the live pulse. */
  z.strictObject({ type: z.literal('pipe'), pipe: Pipe }),
  /** New metric points arrived for these probes. */
  z.strictObject({ type: z.literal('metrics'), environment: EnvironmentName, probeIds: z.array(Id) }),
]);
export type ServerEvent = z.infer<typeof ServerEvent>;

/** The environment that an event is about: only those who may view it are told. */
export function environmentOfEvent(event: ServerEvent): string {
  switch (event.type) {
    case 'probe':
      return event.probe.document.scope.environment;
    case 'agent':
      return event.agent.environment;
    case 'rip-cord':
      return event.ripCord.environment;
    case 'pipe':
      return event.pipe.environment;
    default:
      return event.environment;
  }
}
