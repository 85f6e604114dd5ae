import { transformFates } from '../stream/transform-work.ts';
import type { PreviewOutcome, PreviewRun } from './preview-input.ts';

/** A transform is tried by the very code that runs it on the stream. */
export function previewTransform({ compiled, working, rows, input }: PreviewRun): PreviewOutcome {
  return { fates: transformFates(compiled, { working, rows }, { now: input.now }), result: null, created: 0 };
}
