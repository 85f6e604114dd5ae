import { z } from '../zod.ts';

/** The scalar types of KQL. */
export const ScalarType = z.enum([
  'bool',
  'int',
  'long',
  'real',
  'decimal',
  'string',
  'datetime',
  'timespan',
  'guid',
  'dynamic',
]);
export type ScalarType = z.infer<typeof ScalarType>;

/** A column of a table: its name and the type of its values. */
export const ColumnSchema = z.strictObject({ name: z.string(), type: ScalarType });
export type ColumnSchema = z.infer<typeof ColumnSchema>;
