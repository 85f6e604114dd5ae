import { languageWords } from '@lookout/kql/words';
import type { languages } from 'monaco-editor/editor/editor.api.js';
import type { Monaco } from './monaco-types.ts';

export const KQL = 'kql';

/** Teaches Monaco the colours, brackets and comments of KQL. */
export function registerKqlLanguage(monaco: Monaco): void {
  monaco.languages.register({ id: KQL, aliases: ['KQL', 'Kusto'] });
  monaco.languages.setMonarchTokensProvider(KQL, tokenizer);
  monaco.languages.setLanguageConfiguration(KQL, {
    comments: { lineComment: '//' },
    brackets: [
      ['(', ')'],
      ['[', ']'],
      ['{', '}'],
    ],
    autoClosingPairs: [
      { open: '(', close: ')' },
      { open: '[', close: ']' },
      { open: '{', close: '}' },
      { open: '"', close: '"', notIn: ['string', 'comment'] },
      { open: "'", close: "'", notIn: ['string', 'comment'] },
    ],
    wordPattern: /[A-Za-z_][\w-]*|\d+(?:\.\d+)?/,
  });
}

const tokenizer: languages.IMonarchLanguage = {
  keywords: [...languageWords.operators, ...languageWords.keywords],
  // A comparison of two words (`matches regex`) is coloured word by word.
  wordOperators: languageWords.comparisons.flatMap((comparison) => comparison.split(' ')),
  typeWords: [...languageWords.types],
  tables: [...languageWords.tables],
  constants: [...languageWords.literals],
  tokenizer: {
    root: [
      [/\/\/.*$/, 'comment'],
      [/project-(?:away|keep|rename|reorder)\b/, 'keyword'],
      [/![a-z]+(?:_cs)?~?|in~/, { cases: { '@wordOperators': 'keyword.operator', '@default': 'operator' } }],
      [/[A-Za-z_]\w*(?=\s*\()/, { cases: wordCases('function') }],
      [/[A-Za-z_]\w*/, { cases: wordCases('identifier') }],
      [
        /\d+(?:\.\d+)?(?:microseconds?|milliseconds?|seconds?|minutes?|hours?|days?|ms|ticks?|[smhd])\b/,
        'number.timespan',
      ],
      [/0x[\dA-Fa-f]+|\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/, 'number'],
      [/[hH]?@"(?:[^"]|"")*"|[hH]?@'(?:[^']|'')*'/, 'string'],
      [/[hH]?"(?:[^"\\]|\\.)*"?/, 'string'],
      [/[hH]?'(?:[^'\\]|\\.)*'?/, 'string'],
      [/\|/, 'delimiter.pipe'],
      [/=~|!~|==|!=|<=|>=|[=<>+\-*/%]|\.\./, 'operator'],
      [/[()[\]{}]/, '@brackets'],
      [/[,;:.]/, 'delimiter'],
    ],
  },
};

function wordCases(otherwise: string): Record<string, string> {
  return {
    '@wordOperators': 'keyword.operator',
    '@keywords': 'keyword',
    '@tables': 'type.table',
    '@typeWords': 'type',
    '@constants': 'constant',
    '@default': otherwise,
  };
}
