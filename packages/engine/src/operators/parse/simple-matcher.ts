import type { ParsePart } from '@lookout/contract';
import type { Scalar } from '../../columns/scalar.ts';
import { PlanError } from '../../plan/plan-error.ts';
import type { TakeOut } from './matched-texts.ts';
import type { ColumnPart } from './pattern-parts.ts';
import { formOf, textReader } from './text-value.ts';

/** Where a part of a pattern starts to read, and where its values go. */
interface Cursor {
  readonly text: string;
  readonly values: Scalar[];
  readonly at: number;
}

/** Reads one part; answers where the next one starts, or -1 where the text does not match. */
type Read = (cursor: Cursor) => number;

const NO_MATCH = -1;

/**
 * A pattern of fixed texts. Each part takes a piece of the text, from left to right and without going back: a
 * fixed text itself, `*` and a column of text as little as leads to the fixed text behind it, a column of another
 * type what is written as that type. The pattern covers the whole text.
 * Source: https://learn.microsoft.com/kusto/query/parse-operator#supported-kind-values
 */
export function simpleMatcher(written: readonly ParsePart[], isRelaxed: boolean): TakeOut {
  const pattern = joinTexts(written);
  const reads = pattern.map((part, index) => {
    return part.kind === 'text'
      ? fixedPart(part.text)
      : freePart(part, followerOf(pattern, index), isRelaxed);
  });
  return (text) => {
    const values: Scalar[] = [];
    let at = 0;
    for (const read of reads) {
      at = read({ text, values, at });
      if (at === NO_MATCH) return null;
    }
    return at === text.length ? values : null;
  };
}

/** Texts behind one another are one text. */
function joinTexts(written: readonly ParsePart[]): ParsePart[] {
  const pattern: ParsePart[] = [];
  for (const part of written) {
    const before = pattern.at(-1);
    if (part.kind === 'text' && before?.kind === 'text')
      pattern.splice(-1, 1, { kind: 'text', text: before.text + part.text });
    else pattern.push(part);
  }
  return pattern;
}

/** What stands behind a part: where it occurs next, if anything does. */
interface Follower {
  /** The first place at or after an offset where what follows can start; -1 = none. */
  readonly find: (text: string, from: number) => number;
  /** Whether what follows can start at an offset. */
  readonly startsAt: (text: string, at: number) => boolean;
}

const ANYTHING: Follower = { find: (_text, from) => from, startsAt: () => true };
const END: Follower = { find: (text) => text.length, startsAt: (text, at) => at === text.length };

function followerOf(pattern: readonly ParsePart[], index: number): Follower {
  const next = pattern[index + 1];
  if (!next) return END;
  if (next.kind === 'any') return ANYTHING;
  if (next.kind === 'column') throw new PlanError('Columns of a pattern need a text between them.');
  return index + 2 < pattern.length ? fixedText(next.text) : lastText(next.text);
}

function fixedText(fixed: string): Follower {
  return {
    find: (text, from) => text.indexOf(fixed, from),
    startsAt: (text, at) => text.startsWith(fixed, at),
  };
}

/** A text that ends the pattern ends the text, wherever else it occurs. */
function lastText(fixed: string): Follower {
  return {
    find: (text, from) => {
      const at = text.length - fixed.length;
      return at >= from && text.endsWith(fixed) ? at : NO_MATCH;
    },
    startsAt: (text, at) => text.length - fixed.length === at && text.endsWith(fixed),
  };
}

function fixedPart(fixed: string): Read {
  return ({ text, at }) => (text.startsWith(fixed, at) ? at + fixed.length : NO_MATCH);
}

function freePart(part: Exclude<ParsePart, { kind: 'text' }>, follower: Follower, isRelaxed: boolean): Read {
  if (part.kind === 'any') return ({ text, at }) => follower.find(text, at);
  if (part.type === 'string') return textColumn(follower);
  const exact = typedColumn(part.type, follower);
  return isRelaxed ? relaxed(exact, follower) : exact;
}

function textColumn(follower: Follower): Read {
  if (follower === ANYTHING) throw new PlanError('A * behind a column of text leaves open where it ends.');
  return ({ text, values, at }) => {
    const end = follower.find(text, at);
    if (end !== NO_MATCH) values.push(text.slice(at, end));
    return end;
  };
}

/** What is written as the type and stands before the follower; else all that does, if it converts. */
function typedColumn(type: ColumnPart['type'], follower: Follower): Read {
  const form = formOf(type);
  const pattern = form === undefined ? undefined : new RegExp(`\\s*(?:${form})`, 'iy');
  const read = textReader(type);
  const written = (text: string, at: number): number => {
    if (!pattern) return NO_MATCH;
    pattern.lastIndex = at;
    return pattern.test(text) && follower.startsAt(text, pattern.lastIndex) ? pattern.lastIndex : NO_MATCH;
  };
  return ({ text, values, at }) => {
    for (const end of [written(text, at), follower.find(text, at)]) {
      const value = end === NO_MATCH ? null : read(text.slice(at, end));
      if (value === null) continue;
      values.push(value);
      return end;
    }
    return NO_MATCH;
  };
}

/** A column that does not match its type is null, and what stands in its place is skipped. */
function relaxed(exact: Read, follower: Follower): Read {
  return (cursor) => {
    const end = exact(cursor);
    if (end !== NO_MATCH) return end;
    const { text, values, at } = cursor;
    values.push(null);
    const blanks = text.length - text.slice(at).trimStart().length;
    const beyond = follower.find(text, Math.max(at, blanks));
    return beyond === NO_MATCH ? follower.find(text, at) : beyond;
  };
}
