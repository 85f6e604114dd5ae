import type { DynamicValue } from '../column.ts';
import type { Scalar } from '../columns/scalar.ts';

/** From this length on an engine may keep a part of a text as a view of the whole. */
const SHORTEST_VIEW = 13;

/**
 * A value that holds no more than itself. `substring(body, 0, 20)` is a view of the body, and to keep it is to keep
 * all of that: states hold values for long, so they copy what they keep.
 */
export function ownValue(value: Scalar): Scalar {
  if (typeof value === 'string') return ownText(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => ownValue(item) as DynamicValue);
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, ownValue(member as Scalar) as DynamicValue]),
  );
}

/** The way through JSON is the one that makes a text of its own of every text, unpaired surrogates too. */
function ownText(text: string): string {
  return text.length < SHORTEST_VIEW ? text : (JSON.parse(JSON.stringify(text)) as string);
}
