import { EnvironmentName, Id, Timestamp } from './primitives.ts';
import { PersonRef } from './probe.ts';
import { z } from './zod.ts';

/** What a switch moves: every probe whose scope names a service, or every probe of a theme. */
export const SwitchGroup = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('service'), name: z.string().min(1).max(256) }),
  z.strictObject({ kind: z.literal('theme'), name: z.string().min(1).max(64) }),
]);
export type SwitchGroup = z.infer<typeof SwitchGroup>;

/** A probe that a switch left off, and why. */
export const RefusedProbe = z.strictObject({ probeId: Id, because: z.string() });
export type RefusedProbe = z.infer<typeof RefusedProbe>;

/** The last move of a group's switch. */
export const GroupMove = z.strictObject({
  isOn: z.boolean(),
  by: PersonRef,
  at: Timestamp,
  reason: z.string().nullable(),
  /** Probes that it could not switch on, and that are off still. */
  refused: z.array(RefusedProbe),
});
export type GroupMove = z.infer<typeof GroupMove>;

/** A group with the truth about its rolled-out probes: how many are on, and how far that is confirmed. */
export const SwitchState = z.strictObject({
  group: SwitchGroup,
  probes: z.int().nonnegative(),
  isOn: z.int().nonnegative(),
  /** Probes whose last switch every processor has confirmed; the others are pending. */
  confirmed: z.int().nonnegative(),
  /** The probes of the group, in the order in which they act. */
  probeIds: z.array(Id),
  /** Null while nobody has moved the switch. */
  lastMove: GroupMove.nullable(),
});
export type SwitchState = z.infer<typeof SwitchState>;

/** The switches of an environment. */
export const Switchboard = z.strictObject({
  environment: EnvironmentName,
  /** Grows with every change of a probe that is rolled out: what switching on names in `If-Match`. */
  version: z.int().nonnegative(),
  switches: z.array(SwitchState),
});
export type Switchboard = z.infer<typeof Switchboard>;

/** What a move of a group's switch did. Off refuses nothing; on leaves off what may not run, and says why. */
export const SwitchOutcome = z.strictObject({
  environment: EnvironmentName,
  group: SwitchGroup,
  switched: z.array(Id),
  refused: z.array(RefusedProbe),
});
export type SwitchOutcome = z.infer<typeof SwitchOutcome>;
