import type { Diagnostic } from '@lookout/contract';
import { type Found, type Habit, toFix } from './habit.ts';
import { masked, typographicTexts } from './masked.ts';
import { signs, typographicQuotes } from './signs.ts';
import { sqlStatements } from './sql-statements.ts';
import { sqlValues } from './sql-values.ts';

const habits: readonly Habit[] = [...sqlStatements, ...sqlValues, ...signs];
/** Nobody mends more of them at once. */
const MOST = 20;

/** What in a text that does not compile is a habit of another language, each with its remedy, in order. */
export function findHabits(source: string): readonly Diagnostic[] {
  const code = masked(source);
  const quotes = typographicTexts(source).map((match) => toMatch(typographicQuotes, match, source));
  const others = habits.flatMap((habit) =>
    [...code.matchAll(habit.pattern)].map((match) => toMatch(habit, match, source)),
  );
  const strange = others.filter(({ habit, found }) => !habit.isMeant?.(found));
  const ordered = [...quotes, ...strange].toSorted((a, b) => a.found.start - b.found.start);
  return withoutOverlaps(ordered).slice(0, MOST).map(toDiagnostic);
}

/**
 * The findings of a text with its habits in place of what the parser made of them: from the first one on, it was
 * reading another language.
 */
export function withHabits(source: string, findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const found = findHabits(source);
  const [first] = found;
  if (!first) return findings;
  const before = findings.filter(({ span }) => span.end < first.span.start);
  return [...before.filter(({ span }) => source.slice(span.end, first.span.start).trim() !== ''), ...found];
}

interface Match {
  readonly habit: Omit<Habit, 'pattern'>;
  readonly found: Found;
}

function toMatch(habit: Match['habit'], match: RegExpExecArray, source: string): Match {
  const [text, ...groups] = match;
  return { habit, found: { text, start: match.index, groups, source } };
}

/** A statement of SQL is one finding, whatever it is made of. */
function withoutOverlaps(ordered: readonly Match[]): readonly Match[] {
  let end = 0;
  return ordered.filter(({ found: { start, text } }) => {
    if (start < end) return false;
    end = start + text.length;
    return true;
  });
}

function toDiagnostic({ habit, found }: Match): Diagnostic {
  const { start, text } = found;
  const rewritten = habit.rewrite?.(found) ?? null;
  return {
    code: 'habit',
    severity: 'error',
    span: { start, end: start + text.length },
    message: habit.message(found),
    ...(rewritten === null ? {} : { fix: toFix(rewritten, found) }),
  };
}
