import * as z from 'zod';
import { EnvironmentName, Id } from './primitives.ts';

/** What a switch moves: every probe whose scope names a service, or every probe of a theme. */
export const SwitchGroup = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('service'), name: z.string().min(1).max(256) }),
  z.strictObject({ kind: z.literal('theme'), name: z.string().min(1).max(64) }),
]);
export type SwitchGroup = z.infer<typeof SwitchGroup>;

/** A group with the truth about its rolled-out probes: how many are on, and how far that is confirmed. */
export const SwitchState = z.strictObject({
  group: SwitchGroup,
  probes: z.int().nonnegative(),
  isOn: z.int().nonnegative(),
  /** Probes whose last switch every processor has confirmed; the others are pending. */
  confirmed: z.int().nonnegative(),
});
export type SwitchState = z.infer<typeof SwitchState>;

/** The switches of an environment. */
export const Switchboard = z.strictObject({
  environment: EnvironmentName,
  switches: z.array(SwitchState),
});
export type Switchboard = z.infer<typeof Switchboard>;

/** What a move of a group's switch did. Off refuses nothing; on leaves off what may not run, and says why. */
export const SwitchOutcome = z.strictObject({
  environment: EnvironmentName,
  group: SwitchGroup,
  switched: z.array(Id),
  refused: z.array(z.strictObject({ probeId: Id, because: z.string() })),
});
export type SwitchOutcome = z.infer<typeof SwitchOutcome>;
