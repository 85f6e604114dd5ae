import type { DynamicValue } from '../column.ts';

const EXACT_NUMBER_DIGITS = 16;
const MAY_EXCEED_DOUBLE = new RegExp(`\\d{${EXACT_NUMBER_DIGITS}}`);

/** The JSON text of a dynamic value; an integer beyond 2^53 is written in full. */
function dynamicJson(value: DynamicValue): string {
  if (typeof value === 'bigint') return value.toString();
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(dynamicJson).join(',')}]`;
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(key)}:${dynamicJson(member)}`,
  );
  return `{${members.join(',')}}`;
}

/** What `tostring` gives: text as it stands, nothing for null, JSON for everything else. */
export function dynamicText(value: DynamicValue): string {
  if (typeof value === 'string') return value;
  return value === null ? '' : dynamicJson(value);
}

/** Reads JSON without losing integers that a double cannot hold. Text that is not JSON becomes a dynamic string. */
export function parseDynamic(text: string): DynamicValue {
  if (text === '') return null;
  if (isTooDeep(text)) return text;
  try {
    return MAY_EXCEED_DOUBLE.test(text) ? parseExactly(text) : (JSON.parse(text) as DynamicValue);
  } catch {
    return text;
  }
}

const MOST_NESTED = 256;

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
    typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(context?.source ?? '')
      ? BigInt(context?.source as string)
      : value;
  return JSON.parse(text, revive as (key: string, value: unknown) => unknown) as DynamicValue;
}

/** A real as KQL writes it: always told from an integer, and with a capital exponent. */
export function realText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return `${value}.0`;
  if (Number.isFinite(value)) return String(value).replace('e', 'E');
  return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
}
