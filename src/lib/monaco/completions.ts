import type { CompletionItem, CompletionKind } from '@lookout/kql';
import type { languages } from 'monaco-editor/editor/editor.api.js';
import type { LanguageClient } from '../workers/language-types.ts';
import type { Monaco, TextModel } from './monaco-types.ts';
import { rangeOf } from './text-ranges.ts';

/** Offers operators, functions, columns, and the attribute keys and values seen in the live sample. */
export function completionProvider(
  monaco: Monaco,
  language: Pick<LanguageClient, 'complete'>,
): languages.CompletionItemProvider {
  const { CompletionItemKind } = monaco.languages;
  const icons: Record<CompletionKind, languages.CompletionItemKind> = {
    operator: CompletionItemKind.Operator,
    function: CompletionItemKind.Function,
    aggregate: CompletionItemKind.Method,
    column: CompletionItemKind.Field,
    attribute: CompletionItemKind.Property,
    value: CompletionItemKind.Value,
    keyword: CompletionItemKind.Keyword,
    table: CompletionItemKind.Struct,
    variable: CompletionItemKind.Variable,
  };
  const itemOf = (model: TextModel, item: CompletionItem): languages.CompletionItem => ({
    label: { label: item.label, description: item.detail },
    kind: icons[item.kind],
    insertText: item.insertText,
    ...(item.isSnippet && {
      insertTextRules: monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet,
    }),
    documentation: { value: item.documentation },
    sortText: item.sortText,
    filterText: filterText(model, item),
    range: rangeOf(model, item.range),
  });
  return {
    triggerCharacters: ['.', '|', '[', '"', "'", '(', ' ', ','],
    async provideCompletionItems(...[model, position, , token]) {
      const outcome = await language.complete({
        source: model.getValue(),
        offset: model.getOffsetAt(position),
      });
      // The text may have changed, or its editor may be gone, while the worker was thinking.
      if (!outcome.ok || token.isCancellationRequested || model.isDisposed()) return { suggestions: [] };
      return { suggestions: outcome.value.map((item) => itemOf(model, item)) };
    },
  };
}

/**
 * Monaco filters by the text that an entry replaces. That may begin with more than a name: a dot that gives way to
 * brackets, the quote of a string.
 */
function filterText(model: TextModel, { label, range }: CompletionItem): string {
  const replaced = model.getValueInRange(rangeOf(model, range));
  const [punctuation = ''] = /^\W*/.exec(replaced) ?? [];
  return label.startsWith(punctuation) ? label : punctuation + label;
}
