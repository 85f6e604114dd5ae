import type { Diagnostic } from '@lookout/contract';
import type { editor } from 'monaco-editor/editor/editor.api.js';
import type { Monaco, TextModel } from './monaco-types.ts';
import { rangeOf } from './text-ranges.ts';

const OWNER = 'kql';
/** Quick fixes belong to the diagnostics that a model shows; Monaco's markers cannot carry them. */
const diagnosticsOf = new WeakMap<TextModel, readonly Diagnostic[]>();

/** Shows what the compiler found in a text. */
export function showDiagnostics(monaco: Monaco, model: TextModel, diagnostics: readonly Diagnostic[]): void {
  diagnosticsOf.set(model, diagnostics);
  const { MarkerSeverity } = monaco;
  const severities = {
    error: MarkerSeverity.Error,
    warning: MarkerSeverity.Warning,
    info: MarkerSeverity.Info,
  };
  const markers = diagnostics.map(
    ({ code, severity, span, message }): editor.IMarkerData => ({
      ...rangeOf(model, { start: span.start, end: Math.max(span.end, span.start + 1) }),
      code,
      severity: severities[severity],
      message,
    }),
  );
  monaco.editor.setModelMarkers(model, OWNER, markers);
}

/** The diagnostics that a model shows. */
export function shownDiagnostics(model: TextModel): readonly Diagnostic[] {
  return diagnosticsOf.get(model) ?? [];
}
