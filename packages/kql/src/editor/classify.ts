import { checkLimits } from '../compile/limits.ts';
import { type Kusto, namesByNumber } from '../kusto/kusto.ts';
import { toArray } from '../kusto/syntax.ts';
import type { ClassifiedSpan, TokenClass } from '../types.ts';

const CLASSES: Readonly<Record<string, TokenClass>> = {
  Comment: 'comment',
  Punctuation: 'punctuation',
  Literal: 'literal',
  StringLiteral: 'string',
  Type: 'type',
  Column: 'column',
  SchemaMember: 'column',
  Table: 'table',
  Function: 'function',
  Parameter: 'variable',
  Variable: 'variable',
  ScalarOperator: 'keyword',
  MathOperator: 'operator',
  QueryOperator: 'keyword',
  Command: 'keyword',
  Keyword: 'keyword',
};

/** What each range of the text is, for colours; ranges without a class are plain. */
export function classify(source: string, kusto: Kusto): readonly ClassifiedSpan[] {
  if (checkLimits(source)) return [];
  const kinds = namesByNumber(kusto.library.Editor.ClassificationKind);
  const { Classifications } = kusto.service(source).GetClassifications(0, source.length);
  return toArray(Classifications).flatMap(({ Kind, Start, Length }) => {
    const tokenClass = CLASSES[kinds.get(Kind) ?? ''];
    return tokenClass ? [{ start: Start, end: Start + Length, tokenClass }] : [];
  });
}
