import { fields } from '../wire.ts';

/**
 * Log records, metrics or spans in an export request: in all three signals they are field 2 of field 2 of field 1
 * (resource, scope, record). Reads the structure that far, and throws a WireError where it is malformed.
 */
export function countRecords(request: Uint8Array): number {
  return count(request, { depth: 0, start: 0, end: request.length });
}

const PATH = [1, 2, 2] as const;

function count(bytes: Uint8Array, span: { depth: number; start: number; end: number }): number {
  if (span.depth === PATH.length) return 1;
  let total = 0;
  for (const field of fields(bytes, span.start, span.end)) {
    if (field.number !== PATH[span.depth] || field.type !== 2) continue;
    total += count(bytes, { depth: span.depth + 1, start: field.start, end: field.end });
  }
  return total;
}
