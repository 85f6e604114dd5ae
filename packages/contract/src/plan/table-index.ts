import { z } from '../zod.ts';

/** A table of a plan, by its place in `Plan.tables`. A table may name only tables before itself. */
export const TableIndex = z.int().nonnegative();
export type TableIndex = z.infer<typeof TableIndex>;
