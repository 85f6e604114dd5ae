import type { Json, ScalarType } from '@lookout/contract';
import { formatDuration, formatNanoseconds } from '../../../lib/format.ts';

const NANOSECONDS_PER_MILLISECOND = 1_000_000;

/** A cell of a result table as people read it; 64-bit integers and times come as decimal text. */
export function cellText(value: Json, type: ScalarType): string {
  if (value === null) return '–';
  if (type === 'datetime') return formatNanoseconds(String(value)).replace('.000000000', '');
  if (type === 'timespan') return formatDuration(Number(value) / NANOSECONDS_PER_MILLISECOND);
  if (type === 'real' && typeof value === 'number') return String(Math.round(value * 1000) / 1000);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Whether a column is set like numbers, at the right. */
export function isNumeric(type: ScalarType): boolean {
  return type === 'int' || type === 'long' || type === 'real' || type === 'decimal';
}
