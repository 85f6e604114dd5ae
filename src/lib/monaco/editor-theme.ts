import type { editor } from 'monaco-editor/editor/editor.api.js';
import type { Contrast, Look, Theme } from '../theme.ts';

/** Reads a design token such as `--accent`. */
type ReadToken = (name: string) => string;

/** With more contrast Monaco draws borders where it otherwise has backgrounds only. */
const BASES: Record<Contrast, Record<Theme, editor.BuiltinTheme>> = {
  normal: { light: 'vs', dark: 'vs-dark' },
  more: { light: 'hc-light', dark: 'hc-black' },
};

/** Monaco's colours from the design tokens. */
export function editorThemeOf({ theme, contrast }: Look, readToken: ReadToken): editor.IStandaloneThemeData {
  const token = (name: string) => hexColor(readToken(name));
  return {
    base: BASES[contrast][theme],
    inherit: true,
    rules: tokenRules(token),
    colors: {
      ...surfaceColors(token),
      ...bracketColors(token),
      ...widgetColors(token),
      ...diffColors(token),
      ...(contrast === 'more' && borderColors(token)),
    },
  };
}

function tokenRules(token: ReadToken): editor.ITokenThemeRule[] {
  const rule = (name: string, color: string, fontStyle?: string): editor.ITokenThemeRule => ({
    token: name,
    foreground: token(color).slice(1, 7),
    ...(fontStyle !== undefined && { fontStyle }),
  });
  return [
    rule('', '--text'),
    rule('identifier', '--text'),
    rule('comment', '--muted', 'italic'),
    rule('keyword', '--accent'),
    rule('keyword.operator', '--accent'),
    rule('function', '--info'),
    rule('type', '--warn'),
    rule('type.table', '--text', 'bold'),
    rule('string', '--good'),
    rule('number', '--warn'),
    rule('constant', '--warn'),
    rule('operator', '--muted'),
    rule('delimiter', '--muted'),
    rule('delimiter.pipe', '--accent', 'bold'),
  ];
}

function surfaceColors(token: ReadToken): editor.IColors {
  return {
    'editor.background': token('--surface'),
    'editor.foreground': token('--text'),
    'editor.lineHighlightBackground': token('--hover'),
    'editor.lineHighlightBorder': '#00000000',
    'editor.selectionBackground': `${token('--accent').slice(0, 7)}40`,
    'editor.inactiveSelectionBackground': `${token('--accent').slice(0, 7)}26`,
    'editorCursor.foreground': token('--accent'),
    'editorLineNumber.foreground': token('--line-strong'),
    'editorLineNumber.activeForeground': token('--muted'),
    'editorIndentGuide.background1': token('--line'),
    'editorBracketMatch.background': token('--selected'),
    'editorBracketMatch.border': token('--accent'),
    'editorError.foreground': token('--bad'),
    'editorWarning.foreground': token('--warn'),
    'editorInfo.foreground': token('--info'),
    'editorLightBulb.foreground': token('--warn'),
    'editorLightBulbAutoFix.foreground': token('--accent'),
    'scrollbar.shadow': '#00000000',
    focusBorder: token('--accent'),
  };
}

/** Nesting is shown by matching, not by a rainbow. */
function bracketColors(token: ReadToken): editor.IColors {
  const levels = [1, 2, 3, 4, 5, 6];
  return Object.fromEntries(
    levels.map((level) => [`editorBracketHighlight.foreground${level}`, token('--text')]),
  );
}

function widgetColors(token: ReadToken): editor.IColors {
  return {
    'editorWidget.background': token('--raised'),
    'editorWidget.foreground': token('--text'),
    'editorWidget.border': token('--line'),
    'editorHoverWidget.background': token('--raised'),
    'editorHoverWidget.border': token('--line'),
    'editorSuggestWidget.background': token('--raised'),
    'editorSuggestWidget.border': token('--line'),
    'editorSuggestWidget.foreground': token('--text'),
    'editorSuggestWidget.highlightForeground': token('--accent'),
    'editorSuggestWidget.focusHighlightForeground': token('--accent'),
    'editorSuggestWidget.selectedBackground': token('--selected'),
    'editorSuggestWidget.selectedForeground': token('--text'),
    'list.hoverBackground': token('--hover'),
    'list.focusBackground': token('--selected'),
    'list.focusForeground': token('--text'),
    'input.background': token('--surface'),
    'input.border': token('--line-strong'),
    'menu.background': token('--raised'),
    'menu.foreground': token('--text'),
    'menu.selectionBackground': token('--selected'),
    'menu.selectionForeground': token('--text'),
    'widget.shadow': '#00000030',
  };
}

function diffColors(token: ReadToken): editor.IColors {
  return {
    'diffEditor.insertedTextBackground': `${token('--good').slice(0, 7)}40`,
    'diffEditor.removedTextBackground': `${token('--bad').slice(0, 7)}40`,
    'diffEditor.insertedLineBackground': `${token('--good').slice(0, 7)}1a`,
    'diffEditor.removedLineBackground': `${token('--bad').slice(0, 7)}1a`,
    'diffEditor.diagonalFill': token('--line'),
    'diffEditor.unchangedRegionBackground': token('--sunken'),
  };
}

function borderColors(token: ReadToken): editor.IColors {
  return {
    contrastBorder: token('--line-strong'),
    contrastActiveBorder: token('--accent'),
    'editor.selectionForeground': token('--text'),
  };
}

/** Monaco wants six or eight digits: `#09f` becomes `#0099ff`. What is no hexadecimal colour becomes transparent. */
function hexColor(text: string): string {
  const digits = /^#([\da-f]{3,8})$/i.exec(text.trim())?.[1] ?? '';
  if (digits.length === 3 || digits.length === 4)
    return `#${[...digits].map((digit) => digit + digit).join('')}`;
  return digits.length === 6 || digits.length === 8 ? `#${digits}` : '#00000000';
}
