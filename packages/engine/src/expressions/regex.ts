import { RE2JS } from 're2js';
import { readPattern } from './regex-syntax.ts';

/** Why a regular expression is not valid, or null. */
export function checkRegex(pattern: string): string | null {
  const compiled = compile(pattern);
  return typeof compiled === 'string' ? compiled : null;
}

/** A valid pattern as the matcher takes it; null for any other. */
export function compileRegex(pattern: string): RE2JS | null {
  const compiled = compile(pattern);
  return typeof compiled === 'string' ? null : compiled;
}

function compile(pattern: string): RE2JS | string {
  const read = readPattern(pattern);
  if ('problem' in read) return read.problem;
  try {
    return RE2JS.compile(read.pattern);
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
    const compiled = compileRegex(pattern);
    known.set(pattern, compiled);
    return compiled;
  };
}
