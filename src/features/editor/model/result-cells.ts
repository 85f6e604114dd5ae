import type { Json, ScalarType } from '@lookout/contract';
import { formatDuration, formatNanoseconds } from '../../../lib/format.ts';

const NUMERIC: ReadonlySet<ScalarType> = new Set(['int', 'long', 'real', 'decimal']);

export function isNumeric(type: ScalarType): boolean {
  return NUMERIC.has(type);
}

/** A cell of a result as people read it; cells by type are described at `LiteralExpression`. */
export function cellText(value: Json, type: ScalarType): string {
  if (value === null) return 'null';
  if (type === 'datetime') return formatNanoseconds(String(value)).replace('.000000000', '');
  if (type === 'timespan') return formatDuration(Number(value) / 1e6);
  if (type === 'real') return typeof value === 'number' ? exactText(value) : String(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A cell as a number for a chart, timespans in milliseconds; null is a gap. */
export function cellNumber(value: Json, type: ScalarType): number | null {
  if (value === null) return null;
  const number = Number(value);
  if (!Number.isFinite(number)) return null;
  return type === 'timespan' ? number / 1e6 : number;
}

function exactText(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)));
}
