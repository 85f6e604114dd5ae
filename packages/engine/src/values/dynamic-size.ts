import type { DynamicValue } from '../column.ts';

/** Kusto's limit for one dynamic value, 2^20: here so many values in it, and so many characters of text. */
export const MOST_IN_DYNAMIC = 1_048_576;

interface Room {
  values: number;
  characters: number;
}

/**
 * The value, or null where it is larger than a dynamic value may be. Parts may be shared, so that a few steps
 * could grow a value whose text fills any memory; counting stops at the limit.
 * Source: https://learn.microsoft.com/kusto/query/scalar-data-types/dynamic
 */
export function withinLimit(value: DynamicValue): DynamicValue {
  return fits(value, { values: MOST_IN_DYNAMIC + 1, characters: MOST_IN_DYNAMIC }) ? value : null;
}

function fits(value: DynamicValue, room: Room): boolean {
  if (--room.values < 0) return false;
  if (typeof value === 'string') return fitsText(value, room);
  if (value === null || typeof value !== 'object') return true;
  if (Array.isArray(value)) return (value as readonly DynamicValue[]).every((item) => fits(item, room));
  return Object.entries(value).every(([key, member]) => fitsText(key, room) && fits(member, room));
}

function fitsText(text: string, room: Room): boolean {
  room.characters -= text.length;
  return room.characters >= 0;
}
