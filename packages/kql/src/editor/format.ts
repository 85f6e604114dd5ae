import { checkLimits } from '../compile/limits.ts';
import type { Kusto } from '../kusto/kusto.ts';

/** Kusto's own layout with each operator on its line; the text as it is when it has syntax errors or is too large to be parsed. */
export function format(source: string, kusto: Kusto): string {
  if (source.trim() === '' || checkLimits(source)) return source;
  const code = kusto.analyze(source);
  if (code.Syntax.ContainsSyntaxDiagnostics || !code.HasSemantics) return source;
  const { FormattingOptions, PlacementStyle } = kusto.library.Editor;
  const options = FormattingOptions.Default.WithPipeOperatorStyle(PlacementStyle.NewLine);
  const lineEnd = source.includes('\r\n') ? '\r\n' : '\n';
  const formatted = kusto.service(source).GetFormattedText(options).Text.replaceAll('\r\n', lineEnd);
  return hasSameWords(source, formatted) ? formatted : source;
}

/** Layout changes blanks only. Where the library does more, the author's text stays. */
function hasSameWords(source: string, formatted: string): boolean {
  return source.replace(/\s/gu, '') === formatted.replace(/\s/gu, '');
}
