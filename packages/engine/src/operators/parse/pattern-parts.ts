import type { ParsePart } from '@lookout/contract';

/** A part of a pattern that takes a value out. */
export type ColumnPart = Extract<ParsePart, { kind: 'column' }>;

/** The columns of a pattern, in order. */
export function columnParts(pattern: readonly ParsePart[]): ColumnPart[] {
  return pattern.filter((part) => part.kind === 'column');
}
