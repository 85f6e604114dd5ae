import type { DynamicValue } from '../column.ts';

/** Kusto's limit for one dynamic value, 2^20: here so many values in it, and so many characters of text. */
export const MOST_IN_DYNAMIC = 1_048_576;
/** How deep a dynamic value may nest: whatever walks it must not run out of stack. */
export const MOST_NESTED = 256;

interface Room {
  values: number;
  characters: number;
}

/**
 * The value, or null where it is larger or deeper than a dynamic value may be. Parts may be shared, so that a few
 * steps could grow a value whose text fills any memory; counting stops at the limit.
 * Source: https://learn.microsoft.com/kusto/query/scalar-data-types/dynamic
 */
export function withinLimit(value: DynamicValue): DynamicValue {
  const room = { values: MOST_IN_DYNAMIC + 1, characters: MOST_IN_DYNAMIC };
  return fits(value, room, MOST_NESTED) ? value : null;
}

function fits(value: DynamicValue, room: Room, depth: number): boolean {
  if (--room.values < 0) return false;
  if (typeof value === 'string') return fitsText(value, room);
  if (value === null || typeof value !== 'object') return true;
  if (depth === 0) return false;
  if (Array.isArray(value))
    return (value as readonly DynamicValue[]).every((item) => fits(item, room, depth - 1));
  return Object.entries(value).every(([key, member]) => fitsText(key, room) && fits(member, room, depth - 1));
}

function fitsText(text: string, room: Room): boolean {
  room.characters -= text.length;
  return room.characters >= 0;
}
