import { PlanError } from '../../plan/plan-error.ts';

/** A piece of a format: a letter so many times, or a delimiter as it stands. */
export type FormatToken = { readonly letter: string; readonly count: number } | string;

const TOKEN = /([A-Za-z])\1*|[ /\-:,._[\]]/gy;

/**
 * Takes a format apart. `most` says how often each letter that is known may stand in a row. Throws PlanError for anything
 * else, as KQL refuses it.
 */
export function formatTokens(
  format: string,
  most: Readonly<Record<string, readonly number[]>>,
): FormatToken[] {
  const tokens: FormatToken[] = [];
  let at = 0;
  for (const [text, letter] of format.matchAll(TOKEN)) {
    if (letter && !(Object.hasOwn(most, letter[0]!) && most[text[0]!]?.includes(text.length))) {
      throw new PlanError(`\`${text}\` is no part of a format.`);
    }
    tokens.push(letter ? { letter: text[0]!, count: text.length } : text);
    at += text.length;
  }
  if (at < format.length) throw new PlanError(`\`${format[at]}\` cannot stand in a format.`);
  return tokens;
}

/** A number with so many digits at least. */
export function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}

const TICK = 100;

/** The first digits of a second's fraction. */
export function fractionDigits(nanoseconds: number, count: number): string {
  return padded(Math.floor(nanoseconds / TICK), 7).slice(0, count);
}

/** The same without the zeros at its end. */
export function shortFraction(nanoseconds: number, count: number): string {
  return fractionDigits(nanoseconds, count).replace(/0+$/, '');
}
