import { useTheme } from '../../lib/theme.ts';

/** Reads design tokens such as `--accent` as they are shown now; renders again when the look changes. */
export function useTokens(): (name: string) => string {
  useTheme();
  const styles = getComputedStyle(document.documentElement);
  return (name) => styles.getPropertyValue(name).trim();
}
