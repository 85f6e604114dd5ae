const WORD = /[\p{L}\p{N}]/u;
const ONE_TERM = /^[\p{L}\p{N}]+$/u;
const TERM = /[\p{L}\p{N}]+/gu;

/** Whether a text satisfies a search for terms. */
export type TermTest = (text: string) => boolean;

/** Whether the character that begins at an offset belongs to a term: a maximal run of letters and digits. */
function isTermAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code < 128)
    return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return WORD.test(String.fromCodePoint(text.codePointAt(offset) ?? 0));
}

/**
 * Whether `needle` occurs in `text` with both its ends on the bounds of terms.
 * Source: https://learn.microsoft.com/kusto/query/datatypes-string-operators#what-is-a-term
 */
export function hasTerm(text: string, needle: string): boolean {
  return occurs(text, needle, (at) => !joins(text, at) && !joins(text, at + needle.length));
}

/** Whether `needle` occurs where a term begins. */
export function hasPrefix(text: string, needle: string): boolean {
  return occurs(text, needle, (at) => !joins(text, at));
}

/** Whether `needle` occurs where a term ends. */
export function hasSuffix(text: string, needle: string): boolean {
  return occurs(text, needle, (at) => !joins(text, at + needle.length));
}

/** An empty needle is in every text. */
function occurs(text: string, needle: string, isBounded: (at: number) => boolean): boolean {
  if (needle === '') return true;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    if (isBounded(at)) return true;
  }
  return false;
}

/** Whether a term runs across an offset. */
function joins(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const isAfterPair = offset > 1 && text.codePointAt(offset - 2)! > 0xffff;
  return isTermAt(text, isAfterPair ? offset - 2 : offset - 1) && isTermAt(text, offset);
}

/** So few needles are found sooner by searching for each. */
const FEW = 8;

/** Tests for any of the needles; of many, those that are a single term are looked up among the terms of the text. */
export function termsTest(needles: readonly string[]): TermTest {
  if (needles.length <= FEW) return (text) => needles.some((needle) => hasTerm(text, needle));
  const terms = new Set(needles.filter((needle) => ONE_TERM.test(needle)));
  const others = needles.filter((needle) => !terms.has(needle));
  return (text) => hasTermOf(text, terms) || others.some((needle) => hasTerm(text, needle));
}

function hasTermOf(text: string, terms: ReadonlySet<string>): boolean {
  for (const [term] of text.matchAll(TERM)) {
    if (terms.has(term)) return true;
  }
  return false;
}
