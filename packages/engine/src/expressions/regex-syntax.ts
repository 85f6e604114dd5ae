import { nonWordRanges, WORD_ITEMS } from './regex-words.ts';

/** A pattern as the matcher takes it, or why it cannot be one. */
export type ReadPattern = { readonly pattern: string } | { readonly problem: string };

/** Kusto's classes see all of Unicode, those of the matcher ASCII only. */
const CLASSES: Readonly<Record<string, string>> = {
  '\\d': '\\p{Nd}',
  '\\D': '\\P{Nd}',
  '\\s': '\\p{White_Space}',
  '\\S': '\\P{White_Space}',
  '\\w': `[${WORD_ITEMS}]`,
  '\\W': `[^${WORD_ITEMS}]`,
};

const WORD_BOUNDS = 'bounds such as \\< and \\b{start} are not supported; use \\b';

/** What the matcher would read in another way than Kusto: refused rather than misread. */
const REFUSED: Readonly<Record<string, string>> = {
  '\\<': WORD_BOUNDS,
  '\\>': WORD_BOUNDS,
  '\\b{': WORD_BOUNDS,
  '\\Q': 'quoting with \\Q is not part of the syntax; escape each character',
};

const SET_OPERATION =
  'operations between classes (&&, --, ~~) are not supported; escape the characters if they stand for themselves';

const REFUSED_IN_BRACKETS: Readonly<Record<string, string>> = {
  '[': 'classes inside classes are not supported; escape the bracket if it stands for itself',
  '&&': SET_OPERATION,
  '--': SET_OPERATION,
  '~~': SET_OPERATION,
};

/** A number of a character, `\b{`, any other escape, or one character; a bracket with the `]` that begins its class. */
const OUTSIDE = /\\u\{?[0-9A-Fa-f]+\}?|\\U\{?[0-9A-Fa-f]+\}?|\\b\{|\\.|\[\^?\]?|./sy;
const IN_BRACKETS = /\\u\{?[0-9A-Fa-f]+\}?|\\U\{?[0-9A-Fa-f]+\}?|\\.|\[:\^?\w+:\]|&&|--|~~|./sy;

/**
 * Reads a pattern in the syntax of Kusto, that of Rust's `regex`, as one in the syntax of RE2; both are linear in
 * time. One thing differs silently: `\b` knows the words of ASCII only.
 * Source: https://learn.microsoft.com/kusto/query/regex
 */
export function readPattern(source: string): ReadPattern {
  let [pattern, isInBrackets] = ['', false];
  for (let at = 0; at < source.length; ) {
    const piece = pieceAt(source, at, isInBrackets);
    const problem = (isInBrackets ? REFUSED_IN_BRACKETS : REFUSED)[piece];
    if (problem !== undefined) return { problem };
    pattern += written(piece, isInBrackets);
    if (isInBrackets ? piece === ']' : piece.startsWith('[')) isInBrackets = !isInBrackets;
    at += piece.length;
  }
  return { pattern };
}

function pieceAt(source: string, at: number, isInBrackets: boolean): string {
  const piece = isInBrackets ? IN_BRACKETS : OUTSIDE;
  piece.lastIndex = at;
  // A backslash at the end is left to the matcher to complain of.
  return piece.exec(source)?.[0] ?? source.slice(at);
}

const CHARACTER_NUMBER = /^\\[uU]\{?([0-9A-Fa-f]+)\}?$/;

function written(piece: string, isInBrackets: boolean): string {
  const number = CHARACTER_NUMBER.exec(piece);
  if (number) return `\\x{${number[1]}}`;
  if (isInBrackets && piece === '\\w') return WORD_ITEMS;
  if (isInBrackets && piece === '\\W') return nonWordRanges();
  return CLASSES[piece] ?? piece;
}
