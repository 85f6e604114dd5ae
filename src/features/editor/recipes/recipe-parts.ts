import { kqlMember, kqlString } from '../start/kql-text.ts';

/** The condition that a record comes from one line of code. */
export function isFrom(durableId: string): string {
  return `tostring(customDimensions.EventName) == ${kqlString(durableId)}`;
}

/** An attribute as a number; null where it is none. */
export function numberOf(field: string): string {
  return `todouble(${kqlMember('customDimensions', field)})`;
}

/** An attribute as text; empty where it is missing. */
export function textOf(field: string): string {
  return `tostring(${kqlMember('customDimensions', field)})`;
}

/** A metric of the records of one line of code, drawn over time. */
export function metricOf(durableId: string, columns: string): string {
  return `traces\n| where ${isFrom(durableId)}\n| summarize ${columns}\n| render timechart`;
}
