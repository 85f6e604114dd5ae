import type { Expression } from '@lookout/contract';
import { windowFunctionNames } from '../../functions/registry.ts';
import { walk } from '../../plan/walk.ts';

/** The conditions that a predicate joins with `and`, in order; the whole predicate where rows see their neighbours. */
export function conjunctsOf(predicate: Expression): readonly Expression[] {
  return seesNeighbours(predicate) ? [predicate] : split(predicate);
}

function split(predicate: Expression): Expression[] {
  if (predicate.kind !== 'binary' || predicate.operator !== 'and') return [predicate];
  return [...split(predicate.left), ...split(predicate.right)];
}

/** Whether a condition reads more than its own row, as `prev` and `next` do. */
export function seesNeighbours(predicate: Expression): boolean {
  let found = false;
  walk(predicate, (part) => {
    if (part.kind === 'call' && windowFunctionNames.has(part.function)) found = true;
  });
  return found;
}
