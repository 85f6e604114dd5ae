import { z } from './zod.ts';

/** A half-open range of UTF-16 offsets into a query text. */
export const Span = z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Span = z.infer<typeof Span>;

/** A finding about a query, positioned; a mistake of the author is data, never an exception. */
export const Diagnostic = z.strictObject({
  /** Stable and searchable: `KS…` from the Kusto parser; `unsupported`, `limit`, `type`, `read-only`, `regex`, `habit`, `empty`, `stream`, `metric`, `portability`, `data` from Lookout. */
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  span: Span,
  message: z.string(),
  /** A change of the text that mends it, offered as a quick fix. */
  fix: z.strictObject({ title: z.string(), span: Span, text: z.string() }).optional(),
});
export type Diagnostic = z.infer<typeof Diagnostic>;
