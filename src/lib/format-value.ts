import { formatCount, formatDuration } from './format.ts';

/** How values of a unit (UCUM, as OpenTelemetry writes it) are read. */
export function formatOfUnit(unit: string): (value: number) => string {
  return unit === 's' ? (value) => formatDuration(value * 1000) : formatCount;
}

/** The unit beside a title; empty where the figures carry it, or there is none. */
export function unitText(unit: string): string {
  if (unit === '1' || unit === 's' || unit === '') return '';
  return unit.replace(/^\{(.*)\}$/, '$1s');
}
