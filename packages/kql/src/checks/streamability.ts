import type { Diagnostic, Plan, Span } from '@lookout/contract';
import { streamability } from '@lookout/engine';
import type { Pipeline } from '../compile/context.ts';
import { windowFix } from '../fixes/window-fix.ts';

/** Why the engine would not run a plan on a stream without end, positioned at the operators of the text. */
export function findStreamRefusals(
  plan: Plan,
  { steps }: Pipeline,
  { whole, text }: { readonly whole: Span; readonly text: string },
): Diagnostic[] {
  return streamability(plan).map(({ code, step, message }) => {
    const span = (step === null ? undefined : steps[step]?.span) ?? whole;
    const fix = code === 'window' ? windowFix(text, span) : undefined;
    return { code: 'stream', severity: 'warning', span, message, ...(fix ? { fix } : {}) };
  });
}
