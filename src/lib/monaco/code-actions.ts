import type { Diagnostic, Span } from '@lookout/contract';
import type { IRange, languages } from 'monaco-editor/editor/editor.api.js';
import { shownDiagnostics } from './diagnostics.ts';
import type { TextModel } from './monaco-types.ts';
import { rangeOf } from './text-ranges.ts';

type Fixable = Diagnostic & { readonly fix: NonNullable<Diagnostic['fix']> };

/** Offers the fixes of the diagnostics at the cursor. */
export const codeActionProvider: languages.CodeActionProvider = {
  provideCodeActions(model, range, context) {
    const asked = spanOf(model, range);
    const actions = shownDiagnostics(model)
      .filter((diagnostic): diagnostic is Fixable => diagnostic.fix !== undefined)
      .filter(({ span }) => span.start <= asked.end && asked.start <= Math.max(span.end, span.start + 1))
      .map(
        ({ code, fix }, index): languages.CodeAction => ({
          title: fix.title,
          kind: 'quickfix',
          diagnostics: context.markers.filter((marker) => marker.code === code),
          isPreferred: index === 0,
          edit: {
            edits: [
              {
                resource: model.uri,
                versionId: model.getVersionId(),
                textEdit: { range: rangeOf(model, fix.span), text: fix.text },
              },
            ],
          },
        }),
      );
    return { actions, dispose: () => undefined };
  },
};

function spanOf(model: TextModel, range: IRange): Span {
  return {
    start: model.getOffsetAt({ lineNumber: range.startLineNumber, column: range.startColumn }),
    end: model.getOffsetAt({ lineNumber: range.endLineNumber, column: range.endColumn }),
  };
}
