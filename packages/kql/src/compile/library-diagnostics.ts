import type { Diagnostic } from '@lookout/contract';
import { libraryFix } from '../fixes/library-fix.ts';
import type { Kusto } from '../kusto/kusto.ts';
import type { KustoCode } from '../kusto/library.ts';

type Found = ReturnType<Kusto['diagnostics']>[number];

/** "Query operator expected": whatever follows in the text is misread. */
const NOT_AN_OPERATOR = 'KS176';
/** "A value of type … expected." */
const NOT_OF_TYPE = 'KS107';
/** Looking for the name that was meant reads every name in scope; nobody mends more than these at once. */
const MAX_FIXES = 20;
const SEVERITIES: Readonly<Record<string, Diagnostic['severity']>> = { Error: 'error', Warning: 'warning' };

/** The library's findings with their own codes, its cascades cut short, and quick fixes added. */
export function libraryDiagnostics(code: KustoCode, kusto: Kusto): Diagnostic[] {
  const found = kusto
    .diagnostics(code)
    .filter((finding) => !isCountOfValues(finding, code))
    .toSorted((a, b) => a.Start - b.Start);
  return withoutCascade(found).map((finding, index) => ({
    code: finding.Code,
    severity: SEVERITIES[finding.Severity] ?? 'info',
    span: finding.span,
    message: finding.Message,
    ...(index < MAX_FIXES ? libraryFix(finding, { code, kusto }) : {}),
  }));
}

/**
 * The library wants a predicate in `count(value)`; Kusto counts the records whatever it is.
 * Source: https://learn.microsoft.com/kusto/query/summarize-operator
 */
function isCountOfValues({ Code, span }: Found, { Text }: KustoCode): boolean {
  return Code === NOT_OF_TYPE && /(?<!\w)count\s*\(\s*$/u.test(Text.slice(0, span.start));
}

function withoutCascade(found: readonly Found[]): readonly Found[] {
  const first = found.findIndex(({ Code }) => Code === NOT_AN_OPERATOR);
  return first < 0 ? found : found.slice(0, first + 1);
}
