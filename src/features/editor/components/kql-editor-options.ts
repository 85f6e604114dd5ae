import type { editor } from 'monaco-editor/editor/editor.api.js';
import { KQL } from '../../../lib/monaco/kql-language.ts';

/** How the query editor behaves. */
export function editorOptions(value: string): editor.IStandaloneEditorConstructionOptions {
  return {
    value,
    language: KQL,
    ariaLabel: 'Query in KQL. Press Escape and then Tab to leave the editor.',
    automaticLayout: true,
    bracketPairColorization: { enabled: false },
    // With a text area the shortcuts of the page know that somebody is typing.
    editContext: false,
    fixedOverflowWidgets: true,
    fontFamily: "'JetBrains Mono Variable', ui-monospace, monospace",
    fontSize: 13,
    lineHeight: 20,
    fontLigatures: false,
    // The light bulb of a line without room for it stands here.
    glyphMargin: true,
    lightbulb: { enabled: 'on' as editor.ShowLightbulbIconMode },
    lineDecorationsWidth: 4,
    lineNumbersMinChars: 2,
    folding: false,
    minimap: { enabled: false },
    overviewRulerLanes: 0,
    padding: { top: 8, bottom: 8 },
    quickSuggestions: { other: true, strings: true, comments: false },
    renderLineHighlight: 'line',
    scrollBeyondLastLine: false,
    scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
    suggest: { showWords: false, showStatusBar: false, preview: false },
    tabSize: 2,
    wordBasedSuggestions: 'off',
    wordWrap: 'on',
    wrappingIndent: 'indent',
  };
}
