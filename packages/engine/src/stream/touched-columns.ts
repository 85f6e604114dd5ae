import type { Plan, Step } from '@lookout/contract';
import { views } from '../views.ts';

/** The columns of the view that a transform may leave different: the others need no look at their values. */
export function touchedColumns(plan: Plan): ReadonlySet<string> {
  const left = new Set(plan.output.map(({ name }) => name));
  const missing = views[plan.view].map(({ name }) => name).filter((name) => !left.has(name));
  return new Set([...missing, ...plan.steps.flatMap(writtenNames)]);
}

function writtenNames(step: Step): string[] {
  if (step.kind === 'project-rename') return step.renames.map(({ to }) => to);
  if (step.kind !== 'extend' && step.kind !== 'project') return [];
  return step.columns
    .filter(({ name, value }) => value.kind !== 'column' || value.name !== name)
    .map(({ name }) => name);
}
