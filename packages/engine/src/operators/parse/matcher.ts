import type { Step } from '@lookout/contract';
import type { TakeOut } from './matched-texts.ts';
import { regexMatcher } from './regex-matcher.ts';
import { simpleMatcher } from './simple-matcher.ts';

/** Makes a pattern ready. Throws PlanError for one that cannot be read in its mode. */
export function matcherOf({ mode, flags, pattern }: Extract<Step, { kind: 'parse' }>): TakeOut {
  return mode === 'regex' ? regexMatcher(pattern, flags) : simpleMatcher(pattern, mode === 'relaxed');
}
