import type { Diagnostic, Plan } from '@lookout/contract';
import { streamability } from '@lookout/engine';
import type { Pipeline } from '../compile/context.ts';

/** Why the engine would not run a plan on a stream without end, positioned at the operators of the text. */
export function findStreamRefusals(plan: Plan, { steps }: Pipeline): Diagnostic[] {
  return streamability(plan).flatMap(({ step, message }) => {
    const positioned = steps[step];
    return positioned ? [{ code: 'stream', severity: 'warning', span: positioned.span, message }] : [];
  });
}
