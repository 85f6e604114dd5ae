import { transformFates } from '../stream/transform-work.ts';
import type { PreviewOutcome, PreviewRun } from './preview-input.ts';

/** A transform is tried by the very code that runs it on the stream. */
export function previewTransform({ compiled, chunks, context }: PreviewRun): PreviewOutcome {
  const fates = chunks.map((chunk) => transformFates(compiled, chunk, context));
  return { fates, result: null, created: 0 };
}
