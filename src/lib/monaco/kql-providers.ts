import { languageClient } from '../workers/language-client.ts';
import { codeActionProvider } from './code-actions.ts';
import { completionProvider } from './completions.ts';
import { KQL } from './kql-language.ts';
import type { Monaco } from './monaco-types.ts';
import { rangeOf } from './text-ranges.ts';

/** Completion, hover, formatting and quick fixes of KQL, answered by the language worker. */
export function registerKqlProviders(monaco: Monaco): void {
  monaco.languages.registerCompletionItemProvider(KQL, completionProvider(monaco, languageClient));
  monaco.languages.registerCodeActionProvider(KQL, codeActionProvider);
  monaco.languages.registerHoverProvider(KQL, {
    async provideHover(model, position) {
      const outcome = await languageClient.hover({
        source: model.getValue(),
        offset: model.getOffsetAt(position),
      });
      if (!outcome.ok || !outcome.value || model.isDisposed()) return null;
      const { span, markdown } = outcome.value;
      return { range: rangeOf(model, span), contents: [{ value: markdown }] };
    },
  });
  monaco.languages.registerDocumentFormattingEditProvider(KQL, {
    async provideDocumentFormattingEdits(model) {
      const outcome = await languageClient.format(model.getValue());
      return outcome.ok && !model.isDisposed()
        ? [{ range: model.getFullModelRange(), text: outcome.value }]
        : [];
    },
  });
}
