import { EnvironmentName, Id } from './primitives.ts';
import { StreamPrice } from './stream.ts';
import { z } from './zod.ts';

/** A month of the calendar in UTC, such as `2026-11`. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month such as 2026-11');
export type Month = z.infer<typeof Month>;

/** What processors counted of a probe, added up over all of them. Bytes are those of the records as OTLP. */
export const ProbeFlow = z.strictObject({
  recordsIn: z.int().nonnegative(),
  recordsOut: z.int().nonnegative(),
  bytesIn: z.int().nonnegative(),
  bytesOut: z.int().nonnegative(),
});
export type ProbeFlow = z.infer<typeof ProbeFlow>;

/** What one probe kept from leaving within a month. */
export const ProbeSaving = ProbeFlow.extend({
  probeId: Id,
  title: z.string(),
  /** Whether it runs now. */
  isOn: z.boolean(),
  /** For how long it ran at a processor or more. */
  activeSeconds: z.number().nonnegative(),
  /**
   * Bytes a second that the evidence of its newest request that has evidence said would be kept from leaving, negative
   * where it adds; null when there is none, or its sample had nothing in scope.
   */
  projectedBytesPerSecond: z.number().nullable(),
});
export type ProbeSaving = z.infer<typeof ProbeSaving>;

/** What the probes of an environment kept from leaving within a month, measured beside what was projected. */
export const SavingsReport = z.strictObject({
  environment: EnvironmentName,
  month: Month,
  /** Months of which there are figures, the newest first. */
  months: z.array(Month),
  /** What a gigabyte costs now. */
  price: StreamPrice,
  /** Bytes kept from leaving on each day (UTC) that has figures, oldest first; negative where more was added. */
  days: z.array(z.strictObject({ day: z.iso.date(), bytes: z.int() })),
  /** The most bytes first. */
  probes: z.array(ProbeSaving),
});
export type SavingsReport = z.infer<typeof SavingsReport>;
