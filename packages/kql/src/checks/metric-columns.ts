import type { Diagnostic, Plan, Span } from '@lookout/contract';
import { metricShape } from '@lookout/engine';
import type { Pipeline } from '../compile/context.ts';

/**
 * Result columns that no metric can hold: they show in a preview and are not there live. One finding for each place
 * in the text, as one call may make many columns.
 */
export function findLostColumns(plan: Plan, { steps }: Pipeline, whole: Span): Diagnostic[] {
  if (!steps.some(({ step }) => step.kind === 'summarize')) return [];
  const { lost, metrics } = metricShape(plan);
  if (metrics.length === 0) return [nothingCounted(whole)];
  const assigned = new Map(
    steps.flatMap(({ assignments }) => assignments.map(({ name, span }) => [name, span])),
  );
  const byPlace = new Map<Span, string[]>();
  for (const { name } of lost) {
    const span = assigned.get(name) ?? whole;
    byPlace.set(span, [...(byPlace.get(span) ?? []), name]);
  }
  return [...byPlace].map(([span, names]) => lostColumns(names, span));
}

function lostColumns(names: readonly string[], span: Span): Diagnostic {
  const message =
    `A metric holds numbers: ${listed(names)} shows in the preview and is left out live. ` +
    'Make it a number, such as `dcount(…)`, `array_length(…)` or `count()`, or a key behind `by`.';
  return { code: 'metric', severity: 'warning', span, message };
}

function nothingCounted(span: Span): Diagnostic {
  const message =
    'Live, this gives no metric: no column of the result is a number that was counted. Add one, such as `count()`.';
  return { code: 'metric', severity: 'warning', span, message };
}

/** So many names say enough. */
const MOST_NAMED = 3;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).map((name) => `\`${name}\``);
  const rest = names.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}
