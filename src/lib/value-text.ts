import type { Json } from '@lookout/contract';

export type Value = Json;

const LONGEST = 400;

/** A value on one line, as the diff of a field shows it. */
export function valueText(value: Value | undefined): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
