import { PlanError } from './plan-error.ts';

/** A run that would take more than it may: more time, more rows. Its message says which, in figures. */
export class LimitError extends PlanError {}

/** A check to call now and then in what may take long: throws LimitError once so many milliseconds have passed. */
export function timeLimit(milliseconds: number): () => void {
  const end = performance.now() + milliseconds;
  return () => {
    if (performance.now() > end) throw new LimitError(`It takes more than ${milliseconds} ms.`);
  };
}
