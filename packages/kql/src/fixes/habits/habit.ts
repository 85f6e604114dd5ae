import type { Fix } from '../../compile/context.ts';

/** A stretch of the text that is written as in another language. */
export interface Found {
  /** All of the match: what the parser says of this stretch is an echo. */
  readonly text: string;
  readonly start: number;
  readonly groups: readonly (string | undefined)[];
  readonly source: string;
}

/** Something that people bring along from SQL or from a programming language, and how KQL says it. */
export interface Habit {
  /** Where it stands in a text whose literals are masked. */
  readonly pattern: RegExp;
  /** Whether a match is meant otherwise after all, by what stands around it. */
  readonly isMeant?: (found: Found) => boolean;
  readonly message: (found: Found) => string;
  /** What to write instead of the whole match; null = it depends. */
  readonly rewrite?: (found: Found) => string | null;
}

/** A rewrite as a quick fix. */
export function toFix(rewritten: string, { start, text }: Found): Fix {
  const short = rewritten.length > 40 ? 'Write it in KQL' : `Write ${rewritten.trim()}`;
  const title = rewritten === '' ? `Remove ${text.trim()}` : short;
  return { title, span: { start, end: start + text.length }, text: rewritten };
}
