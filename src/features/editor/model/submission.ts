import { PERSONA_RIGHTS, type Right } from '@lookout/contract';
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

/** The personas that have a right, in words: `developer, devops or manager`. */
export function personasWith(right: Right): string {
  const names = Object.entries(PERSONA_RIGHTS)
    .filter(([, rights]) => rights.includes(right))
    .map(([persona]) => persona);
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names);
}
