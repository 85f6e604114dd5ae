import type { Json } from '@lookout/contract';
import type { DynamicValue } from '../column.ts';

/** A dynamic value as people's JSON: integers beyond 2^53 and non-finite numbers as text. */
export function jsonOf(value: DynamicValue): Json {
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(jsonOf);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, jsonOf(member)]));
}

/** A dynamic value as JSON text, its integers with all their digits. */
export function jsonTextOf(value: DynamicValue): string {
  if (typeof value === 'bigint') return String(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(jsonOf(value));
  if (Array.isArray(value)) return `[${value.map(jsonTextOf).join(',')}]`;
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(key)}:${jsonTextOf(member)}`,
  );
  return `{${members.join(',')}}`;
}

/** What a message reads as: text as it is, nothing as empty text, everything else as JSON. */
export function messageOf(body: DynamicValue): string {
  if (body === null) return '';
  return typeof body === 'string' ? body : jsonTextOf(body);
}
