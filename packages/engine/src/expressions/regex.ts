import { RE2JS } from 're2js';

/** Why a regular expression is not valid RE2, or null. */
export function checkRegex(pattern: string): string | null {
  try {
    RE2JS.compile(pattern);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const KEPT_PATTERNS = 64;

/**
 * Compiles patterns once each, for callers that may see a pattern per row. An invalid pattern gives null:
 * at run time it matches nothing.
 */
export function createRegexCache(): (pattern: string) => RE2JS | null {
  const known = new Map<string, RE2JS | null>();
  return (pattern) => {
    const found = known.get(pattern);
    if (found !== undefined) return found;
    if (known.size >= KEPT_PATTERNS) known.clear();
    const compiled = checkRegex(pattern) === null ? RE2JS.compile(pattern) : null;
    known.set(pattern, compiled);
    return compiled;
  };
}
