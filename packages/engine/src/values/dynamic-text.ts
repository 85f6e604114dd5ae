import type { DynamicValue } from '../column.ts';
import { MOST_NESTED } from './dynamic-size.ts';

const EXACT_NUMBER_DIGITS = 16;
const MAY_EXCEED_DOUBLE = new RegExp(`\\d{${EXACT_NUMBER_DIGITS}}`);

/**
 * The JSON text of a dynamic value, without blanks; an integer beyond 2^53 is written in full, and what JSON has no
 * number for is text. `isSorted` orders the keys of every bag, so that equal values have equal texts.
 */
export function dynamicJson(value: DynamicValue, isSorted = false): string {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number') return numberJson(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) {
    return `[${(value as readonly DynamicValue[]).map((item) => dynamicJson(item, isSorted)).join(',')}]`;
  }
  const members = Object.entries(value);
  if (isSorted) members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${dynamicJson(member, isSorted)}`).join(',')}}`;
}

function numberJson(value: number): string {
  if (!Number.isFinite(value)) return `"${realText(value)}"`;
  return Number.isSafeInteger(value) ? String(value) : realText(value);
}

/** What `tostring` gives: text as it stands, nothing for null, JSON for everything else. */
export function dynamicText(value: DynamicValue): string {
  if (typeof value === 'string') return value;
  return value === null ? '' : dynamicJson(value);
}

/** Reads JSON without losing integers that a double cannot hold. Text that is not JSON becomes a dynamic string. */
export function parseDynamic(text: string): DynamicValue {
  if (text === '') return null;
  const value = parseJson(text);
  return value === undefined ? text : value;
}

/** The same where only JSON will do: undefined for any other text. */
export function parseJson(text: string): DynamicValue | undefined {
  if (isTooDeep(text)) return undefined;
  try {
    return MAY_EXCEED_DOUBLE.test(text) ? parseExactly(text) : (JSON.parse(text) as DynamicValue);
  } catch {
    return undefined;
  }
}

/** Nesting beyond reason would overflow the stack of whatever walks the value later; such text stays text. */
function isTooDeep(text: string): boolean {
  if (text.length <= MOST_NESTED) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text[at];
    if (unit === '[' || unit === '{') depth++;
    else if (unit === ']' || unit === '}') depth--;
    if (depth > MOST_NESTED) return true;
  }
  return false;
}

type SourceReviver = (key: string, value: unknown, context?: { source?: string }) => unknown;

function parseExactly(text: string): DynamicValue {
  const revive: SourceReviver = (_key, value, context) =>
    typeof value === 'number' && !Number.isSafeInteger(value)
      ? exactNumber(value, context?.source ?? '')
      : value;
  return JSON.parse(text, revive as (key: string, value: unknown) => unknown) as DynamicValue;
}

/** An integer of 64 bits keeps its digits; beyond those a number is a real. */
function exactNumber(value: number, source: string): number | bigint {
  if (!/^-?\d+$/.test(source)) return value;
  const exact = BigInt(source);
  return BigInt.asIntN(64, exact) === exact ? exact : value;
}

const LEAST_PLAIN = 1e-4;
const LEAST_SCIENTIFIC = 1e15;

/** A real as KQL writes it: always told from an integer, and with an exponent such as `E+15` or `E-05`. */
export function realText(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
  const size = Math.abs(value);
  if (size >= LEAST_SCIENTIFIC || (size < LEAST_PLAIN && size > 0)) return scientificText(value);
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

function scientificText(value: number): string {
  return value
    .toExponential()
    .replace(/e([+-])(\d+)$/, (_, sign: string, digits: string) => `E${sign}${digits.padStart(2, '0')}`);
}
