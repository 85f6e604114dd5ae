import { z } from '@lookout/contract/zod';

const text = z.string().optional().catch(undefined);

/** How far back the list goes, in hours. */
export const SPANS = [1, 24, 168, 720] as const;

/** What a link to the audit log carries. Absent values mean everything. */
export const AuditSearch = z.object({
  /** Free text. */
  q: text,
  /** The beginning of an action, such as `probe` or `probe.edited`. */
  action: text,
  /** Ids of a person and of a thing. */
  person: text,
  subject: text,
  /** Only entries of the environment that the page is about; else of all that the reader administers. */
  here: z.literal(true).optional().catch(undefined),
  hours: z.literal(SPANS).optional().catch(undefined),
  /** The chosen entry. */
  entry: z.number().int().positive().optional().catch(undefined),
});
export type AuditSearch = z.infer<typeof AuditSearch>;
