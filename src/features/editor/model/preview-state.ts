import type { Compilation } from '../../../lib/workers/language-types.ts';
import type { PreviewAnswer, PreviewPage } from '../../../lib/workers/sample-types.ts';
import { errorText } from './error-text.ts';

/** What the preview shows. */
export interface PreviewState {
  /** The newest text that was compiled; null before the first. */
  readonly compilation: Compilation | null;
  /** A text that could not be compiled at all, such as one that took too long; null when all is well. */
  readonly uncheckedSource: string | null;
  /** The newest result; it may be of an older text. */
  readonly answer: PreviewAnswer | null;
  /** The text that `answer` belongs to, and what the compiler made of it. */
  readonly answered: Compilation | null;
  /** The records of the result that the screen has. */
  readonly page: PreviewPage | null;
  /** Counts the edits: of the document, and of the document that `answer` belongs to. */
  readonly edition: number;
  readonly answeredEdition: number;
  /** When the edit that `answer` belongs to was made (`performance.now()`). */
  readonly answeredInputAt: number | null;
  /** Somebody reads the records: they do not change under the pointer. */
  readonly isHeld: boolean;
  /** Why a worker failed, in words; null when all is well. */
  readonly failure: string | null;
}

export const EMPTY_PREVIEW: PreviewState = Object.freeze({
  compilation: null,
  uncheckedSource: null,
  answer: null,
  answered: null,
  page: null,
  edition: 0,
  answeredEdition: 0,
  answeredInputAt: null,
  isHeld: false,
  failure: null,
});

/** Why the result shown is not that of the text, in words; null when it is (or soon will be). */
export function staleReason({ compilation, failure }: PreviewState): string | null {
  if (failure !== null) return failure;
  return !compilation || compilation.plan ? null : errorText(compilation);
}

/** Whether the query makes metrics; while it does not compile, whether it did when it last ran. */
export function isAggregate({ compilation, answer }: PreviewState): boolean {
  if (compilation?.plan) return compilation.plan.steps.some(({ kind }) => kind === 'summarize');
  return answer !== null && answer.result !== null;
}
