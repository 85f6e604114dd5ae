import { ColumnSchema } from './plan/scalar-type.ts';
import { Source, ViewName } from './plan/source.ts';
import { Step } from './plan/step.ts';
import { Visualization } from './visualization.ts';
import { z } from './zod.ts';

/** As many operators as one query may have. */
export const MAX_STEPS = 100;
/** As many tables as one plan may have beside its main query. */
export const MAX_TABLES = 100;

/** A table beside the main query: a source and what is done with its rows, one step after the other. */
export const PlanTable = z.strictObject({ source: Source, steps: z.array(Step).max(MAX_STEPS) });
export type PlanTable = z.infer<typeof PlanTable>;

/** The format of plans that this version writes and reads; a processor refuses any other. */
export const PLAN_FORMAT = 1;

/**
 * What a processor executes: the validated, typed form of a query. Compiled once from the author's text,
 * then hashed; the same plan runs in the browser preview, the gateway and every agent.
 */
export const Plan = z.strictObject({
  format: z.literal(PLAN_FORMAT),
  /** The vocabulary of the records. */
  view: ViewName,
  /** Where the rows come from when not from the records; such a plan runs in batches only. */
  source: Source.optional(),
  steps: z.array(Step).max(MAX_STEPS),
  /** What `join`, `union`, `mv-apply` and subqueries name. Computed once a run, when first asked for. */
  tables: z.array(PlanTable).max(MAX_TABLES).optional(),
  /** The columns of the result, in order. */
  output: z.array(ColumnSchema),
  render: z.strictObject({ visualization: Visualization, title: z.string().optional() }).optional(),
});
export type Plan = z.infer<typeof Plan>;
