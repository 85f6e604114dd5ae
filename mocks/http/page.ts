/** Cuts a list into pages; the cursor is the offset of the next item. */
export function page<T>(
  items: readonly T[],
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): { items: T[]; nextCursor: string | null } {
  const offset = Number(cursor ?? 0);
  const end = offset + limit;
  return { items: items.slice(offset, end), nextCursor: end < items.length ? String(end) : null };
}
