import { Id } from './primitives.ts';
import { z } from './zod.ts';

/** Another probe that runs on the same records, and what the two do to each other. Nobody is held up by it. */
export const ProbeConflict = z.strictObject({
  probeId: Id,
  title: z.string(),
  /** One of the two takes records from the other, or changes a field that the other reads or changes. */
  kind: z.enum(['records', 'field']),
  /** In one sentence, seen from the probe that is asked about. */
  text: z.string(),
});
export type ProbeConflict = z.infer<typeof ProbeConflict>;
