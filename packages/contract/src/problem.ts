import { z } from './zod.ts';

/** An RFC 9457 problem: what happened, to what, and what to do next. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string().optional(),
  /** For invalid input: where each fault lies (JSON pointer or query offset) and what is wrong. */
  errors: z.array(z.strictObject({ pointer: z.string(), message: z.string() })).optional(),
  /** For a stale `If-Match`: the version that holds now. */
  currentVersion: z.int().positive().optional(),
});
export type Problem = z.infer<typeof Problem>;

export const PROBLEM_CONTENT_TYPE = 'application/problem+json';
