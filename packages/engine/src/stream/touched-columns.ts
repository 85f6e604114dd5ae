import type { Plan } from '@lookout/contract';
import { assignedNames } from '../plan/assigned-names.ts';
import { views } from '../views.ts';

/** The columns of the view that a transform may leave different: the others need no look at their values. */
export function touchedColumns(plan: Plan): ReadonlySet<string> {
  const left = new Set(plan.output.map(({ name }) => name));
  const missing = views[plan.view].map(({ name }) => name).filter((name) => !left.has(name));
  return new Set([...missing, ...plan.steps.flatMap(assignedNames)]);
}
