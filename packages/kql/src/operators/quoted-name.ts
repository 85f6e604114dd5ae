/** The name that a declaration such as `index` or `["my index"]` gives. */
export function nameIn(text: string): string {
  return /^\[\s*(["'])(.*)\1\s*\]$/su.exec(text)?.[2] ?? text;
}
