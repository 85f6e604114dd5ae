import { type Look, useTheme } from '../theme.ts';
import { editorThemeOf } from './editor-theme.ts';
import type { Monaco } from './monaco-types.ts';

/** Keeps all editors in the look of the page. */
export function followTheme(monaco: Monaco): void {
  const show = (look: Look) => {
    const styles = getComputedStyle(document.documentElement);
    const name = `lookout-${look.theme}-${look.contrast}`;
    // Defined anew each time: the tokens behind it are those of the look that is shown now.
    monaco.editor.defineTheme(
      name,
      editorThemeOf(look, (token) => styles.getPropertyValue(token)),
    );
    monaco.editor.setTheme(name);
  };
  show(useTheme.getState());
  // The page's colours follow the look through the root element: read them once that happened.
  useTheme.subscribe((look) => queueMicrotask(() => show(look)));
}
