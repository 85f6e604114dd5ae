import { comparePreviews, instantFromNanoseconds, type PreviewResult, previewPlan } from '@lookout/engine';
import type { CompareAnswer, CompareRequest, CompareSide, Subject } from '../sample-types.ts';
import type { Snapshot } from './snapshot.ts';

/** More than anybody reads. */
const MOST_EXAMPLES = 20;
const MOST_CONTENTS = 2_000;

/** Tries two plans out on one sample. */
export function compareOn({ chunks }: Snapshot, { left, right }: CompareRequest): CompareAnswer {
  const now = instantFromNanoseconds(BigInt(Date.now()) * 1_000_000n);
  const tried = (subject: Subject) => previewPlan({ ...subject, samples: chunks, now });
  const [ofLeft, ofRight] = [tried(left), tried(right)];
  const comparison = comparePreviews(chunks, [ofLeft, ofRight], {
    examples: MOST_EXAMPLES,
    contents: MOST_CONTENTS,
  });
  return { left: sideOf(ofLeft), right: sideOf(ofRight), comparison };
}

function sideOf({ summary, result }: PreviewResult): CompareSide {
  return { summary, resultRows: result?.totalRows ?? null };
}
