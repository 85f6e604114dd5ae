import type { Plan } from '@lookout/contract';
import { needleOf } from '../expressions/text-operators.ts';
import type { Needle } from '../expressions/text-scans.ts';
import { expressionsOf } from '../plan/step-expressions.ts';
import { walk } from '../plan/walk.ts';

/** The texts that a plan looks for in other texts. */
export function needlesOf(plan: Plan): Needle[] {
  const found: Needle[] = [];
  for (const expression of plan.steps.flatMap(expressionsOf)) {
    walk(expression, (part) => {
      const needle = part.kind === 'binary' ? needleOf(part) : undefined;
      if (needle) found.push(needle);
    });
  }
  return found;
}
