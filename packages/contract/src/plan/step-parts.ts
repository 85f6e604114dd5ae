import { z } from '../zod.ts';
import { Expression } from './expression.ts';
import { ScalarType } from './scalar-type.ts';

/** A piece of a `parse` pattern: any text, a fixed text (in regex mode an expression), or a value to take out. */
export const ParsePart = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('any') }),
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  z.strictObject({ kind: z.literal('column'), name: z.string(), type: ScalarType }),
]);
export type ParsePart = z.infer<typeof ParsePart>;

/** How `parse-kv` finds keys and values. Source: https://learn.microsoft.com/kusto/query/parse-kv-operator */
export const ParseKvOptions = z.strictObject({
  pairDelimiter: z.string().optional(),
  keyDelimiter: z.string().optional(),
  /** Each an opening and a closing mark. */
  quotes: z.array(z.tuple([z.string(), z.string()])),
  escape: z.string().optional(),
  /** Values may contain the pair delimiter, as long as no key follows. */
  isGreedy: z.boolean(),
  /** Instead of delimiters: an expression with a group for the key and one for the value. */
  regex: z.string().optional(),
});
export type ParseKvOptions = z.infer<typeof ParseKvOptions>;

/** A dynamic value to expand, the column that receives its elements, and the type they are converted to. */
export const ExpandedColumn = z.strictObject({ name: z.string(), value: Expression, type: ScalarType });
export type ExpandedColumn = z.infer<typeof ExpandedColumn>;

/** What to order by, which way, and where nulls go. */
export const SortKey = z.strictObject({
  value: Expression,
  isDescending: z.boolean(),
  nullsFirst: z.boolean(),
});
export type SortKey = z.infer<typeof SortKey>;

/** Which pairs and which lone rows a join leaves, as KQL names it. */
export const JoinKind = z.enum([
  'innerunique',
  'inner',
  'leftouter',
  'rightouter',
  'fullouter',
  'leftanti',
  'rightanti',
  'leftsemi',
  'rightsemi',
]);
export type JoinKind = z.infer<typeof JoinKind>;

/** A column of a join's result and the column of one side that it shows. */
export const JoinColumn = z.strictObject({
  name: z.string(),
  type: ScalarType,
  side: z.enum(['left', 'right']),
  from: z.string(),
});
export type JoinColumn = z.infer<typeof JoinColumn>;
