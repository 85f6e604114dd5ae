import type { Matcher, RE2JS } from 're2js';
import type { RunContext } from '../run-context.ts';

const BETWEEN_CHECKS = 16;

/**
 * The matches of a pattern in a text, one after the other. A search is linear in the text; many searches in one text
 * may come to its square, so the run may be ended between them.
 */
export function* eachMatch(
  pattern: RE2JS,
  text: string,
  { checkpoint }: Pick<RunContext, 'checkpoint'>,
): Generator<Matcher> {
  const matcher = pattern.matcher(text);
  for (let found = 1; matcher.find(); found++) {
    if (found % BETWEEN_CHECKS === 0) checkpoint?.();
    yield matcher;
  }
}
