import type { Diagnostic, Plan, Span } from '@lookout/contract';
import { streamability } from '@lookout/engine';
import type { Pipeline } from '../compile/context.ts';

/** Why the engine would not run a plan on a stream without end, positioned at the operators of the text. */
export function findStreamRefusals(plan: Plan, { steps }: Pipeline, whole: Span): Diagnostic[] {
  return streamability(plan).map(({ step, message }) => {
    const span = (step === null ? undefined : steps[step]?.span) ?? whole;
    return { code: 'stream', severity: 'warning', span, message };
  });
}
