import type { Monaco } from './monaco-types.ts';

const JSON_LANGUAGE = 'json';

/** Colours for JSON; documents are only shown, so that Monaco's own JSON service would be dead weight. */
export function registerJsonLanguage(monaco: Monaco): void {
  monaco.languages.register({ id: JSON_LANGUAGE });
  monaco.languages.setMonarchTokensProvider(JSON_LANGUAGE, {
    tokenizer: {
      root: [
        [/"(?:[^"\\]|\\.)*"(?=\s*:)/, 'identifier'],
        [/"(?:[^"\\]|\\.)*"/, 'string'],
        [/-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/, 'number'],
        [/\b(?:true|false|null)\b/, 'constant'],
        [/[[\]{}]/, '@brackets'],
        [/[,:]/, 'delimiter'],
      ],
    },
  });
}
