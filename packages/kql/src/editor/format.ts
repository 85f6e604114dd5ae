import { checkLimits } from '../compile/limits.ts';
import type { Kusto } from '../kusto/kusto.ts';
import { COMMENT, TEXT } from '../literals/text-patterns.ts';

/** Kusto's own layout with each operator on its line; the text as it is when it has syntax errors or is too large to be parsed. */
export function format(source: string, kusto: Kusto): string {
  if (source.trim() === '' || checkLimits(source)) return source;
  const code = kusto.analyze(source);
  if (code.Syntax.ContainsSyntaxDiagnostics || !code.HasSemantics) return source;
  const { FormattingOptions, PlacementStyle } = kusto.library.Editor;
  const options = FormattingOptions.Default.WithPipeOperatorStyle(PlacementStyle.NewLine);
  const lineEnd = source.includes('\r\n') ? '\r\n' : '\n';
  const formatted = kusto.service(source).GetFormattedText(options).Text.replaceAll('\r\n', lineEnd);
  const tidy = withoutGaps(formatted);
  return hasSameWords(source, tidy) ? tidy : source;
}

/** Blanks in the middle of a line that are more than one, and those at its end. */
const GAPS = /(?<=\S)[ \t]{2,}(?=[^\s/])|(?<=\S)[ \t]+(?=\r?\n|$)/u.source;
const LITERAL_OR_GAP = new RegExp(`${COMMENT}|${TEXT}|(?<gap>${GAPS})`, 'gu');

/** The library keeps the author's blanks between some words, such as those before `by`. */
function withoutGaps(text: string): string {
  return text.replace(LITERAL_OR_GAP, (match, ...rest) => {
    const { gap } = rest.at(-1) as { readonly gap?: string };
    if (gap === undefined) return match;
    const end = (rest.at(-3) as number) + match.length;
    return end === text.length || /[\r\n]/u.test(text[end] ?? '') ? '' : ' ';
  });
}

/** Layout changes blanks only. Where the library does more, the author's text stays. */
function hasSameWords(source: string, formatted: string): boolean {
  return source.replace(/\s/gu, '') === formatted.replace(/\s/gu, '');
}
