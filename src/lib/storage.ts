import type { z } from '@lookout/contract/zod';

const PREFIX = 'lookout.';

/** A value that outlives a visit: where it is stored, its shape, and what holds until it is set. */
export interface Stored<T> {
  readonly key: string;
  readonly schema: z.ZodType<T>;
  readonly fallback: T;
}

/** Reads a stored value; what is missing, unreadable or of another shape gives the fallback. */
export function readStored<T>({ key, schema, fallback }: Stored<T>): T {
  try {
    const text = localStorage.getItem(PREFIX + key);
    const parsed = schema.safeParse(text === null ? undefined : JSON.parse(text));
    return parsed.success ? parsed.data : fallback;
  } catch {
    // Storage may be forbidden (private windows): preferences are never worth a failure.
    return fallback;
  }
}

/** Stores a value; false where storage is forbidden or full. */
export function writeStored<T>({ key }: Stored<T>, value: T): boolean {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function removeStored<T>({ key }: Stored<T>): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing was stored where storage is forbidden.
  }
}
