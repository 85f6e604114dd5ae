import { ProblemError } from './problem-error.ts';

/** A page of results with the cursor of the next one, null on the last. */
export interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
}

const SEPARATOR = '\n';

/** An opaque cursor that names the last row of a page by the values it is sorted by. */
function encodeCursor(parts: readonly string[]): string {
  return Buffer.from(parts.join(SEPARATOR)).toString('base64url');
}

/** The values in a cursor, of which there must be `length`. Throws a problem for a cursor that we did not make. */
export function decodeCursor(cursor: string, length: number): string[] {
  const text = Buffer.from(cursor, 'base64url').toString();
  const parts = text.split(SEPARATOR);
  if (parts.length === length && !text.includes('\0')) return parts;
  throw new ProblemError(
    'invalid-input',
    'This cursor is not one of ours. Start again from the first page.',
    {
      errors: [{ pointer: '/cursor', message: 'not a cursor' }],
    },
  );
}

/** Cuts a page from `limit + 1` rows: the one row too many only says that there are more. */
export function cutPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  map: { item: (row: Row) => Item; cursor: (row: Row) => readonly string[] },
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return { items: shown.map(map.item), nextCursor: hasMore ? encodeCursor(map.cursor(last)) : null };
}
