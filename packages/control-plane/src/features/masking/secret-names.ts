import type { Plan } from '@lookout/contract';
import { secretColumns } from '@lookout/engine';

const known = new WeakMap<Plan, ReadonlySet<string>>();

/** Names that any of the plans gives to what may be a secret. */
export function secretNamesOf(plans: readonly Plan[]): ReadonlySet<string> {
  return new Set(plans.flatMap((plan) => [...namesOf(plan)]));
}

function namesOf(plan: Plan): ReadonlySet<string> {
  const names = known.get(plan) ?? secretColumns(plan);
  known.set(plan, names);
  return names;
}
