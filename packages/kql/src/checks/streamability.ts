import type { Diagnostic } from '@lookout/contract';
import type { Pipeline, PositionedStep } from '../compile/context.ts';

/** Why a plan cannot run on a stream without end, positioned at the operator. */
export function findStreamRefusals({ steps }: Pipeline): Diagnostic[] {
  return steps.flatMap((step) => {
    const message = refusalOf(step);
    return message === null ? [] : [{ code: 'stream', severity: 'warning', span: step.span, message }];
  });
}

function refusalOf({ step }: PositionedStep): string | null {
  if (step.kind === 'take')
    return '`take` has no meaning on a stream without end; it works in the preview only.';
  if (step.kind !== 'summarize') return null;
  const hasWindow = step.by.some(
    ({ value }) => value.kind === 'call' && value.function === 'bin' && value.type === 'datetime',
  );
  return hasWindow ? null : 'On a stream `summarize` needs a window: add `by bin(timestamp, 1m)`.';
}
