import type { Scalar } from '../../columns/scalar.ts';
import { codePointLength, codePointOffset, isPlain, unitOffset } from './code-points.ts';

/** Where to look and for which occurrence, in UTF-16 units. */
export interface SearchRange {
  readonly from: number;
  /** An occurrence has to begin before it. */
  readonly end: number;
  readonly occurrence: number;
}

/** Finds where an occurrence begins, in units; -1 where there is none. */
export type Find = (text: string, range: SearchRange) => number;

/**
 * The position of an occurrence in characters, from the arguments `start`, `length` and `occurrence` of `indexof`;
 * null where they make no sense. As Kusto answers, `length` counts the positions at which an occurrence may begin.
 * Source: https://learn.microsoft.com/kusto/query/indexof-function
 */
export function findPosition(text: string, args: readonly Scalar[], find: Find): number | null {
  const [start = 0, length = -1, occurrence = 1] = args.map((value) => Number(value ?? 0));
  if (length < -1 || occurrence < 0) return null;
  const size = codePointLength(text);
  const from = start < 0 ? Math.max(0, size + start) : start;
  if (from > size || occurrence === 0) return -1;
  const end = length === -1 ? size + 1 : from + length;
  if (isPlain(text)) return find(text, { from, end, occurrence });
  const unit = find(text, {
    from: unitOffset(text, from),
    end: end > size ? text.length + 1 : unitOffset(text, end),
    occurrence,
  });
  return unit < 0 ? -1 : codePointOffset(text, unit);
}
