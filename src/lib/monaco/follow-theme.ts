import { type Theme, useTheme } from '../theme.ts';
import { editorThemeOf } from './editor-theme.ts';
import type { Monaco } from './monaco-types.ts';

/** Keeps all editors in the theme of the page. */
export function followTheme(monaco: Monaco): void {
  const show = (theme: Theme) => {
    const styles = getComputedStyle(document.documentElement);
    // Defined anew each time: the tokens behind it are those of the theme that is shown now.
    monaco.editor.defineTheme(
      `lookout-${theme}`,
      editorThemeOf(theme, (name) => styles.getPropertyValue(name)),
    );
    monaco.editor.setTheme(`lookout-${theme}`);
  };
  show(useTheme.getState().theme);
  // The page's colours follow the theme through the root element: read them once that happened.
  useTheme.subscribe(({ theme }) => queueMicrotask(() => show(theme)));
}
