import type { Compilation } from '../../../lib/workers/language-types.ts';
import type { DocumentProblems } from './document-problems.ts';
import { errorText } from './error-text.ts';

/** Why a document cannot be submitted now, in words; null when it can. */
export function submissionBlocker(
  compilation: Compilation | null,
  problems: DocumentProblems,
  hasConflict: boolean,
): string | null {
  const [problem] = Object.values(problems);
  if (hasConflict) return 'Somebody else changed this probe. Choose a version first.';
  if (problem) return problem;
  if (!compilation) return 'The query is still being checked.';
  if (!compilation.plan) return errorText(compilation);
  // What only previews well cannot be deployed, so that nobody should have to review it.
  return compilation.streamability[0]?.message ?? null;
}
