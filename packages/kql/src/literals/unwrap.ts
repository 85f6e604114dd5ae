/** The inside of a typed literal, `long(5)` → `5`; other text as it is. */
export function unwrap(text: string): string {
  const inside = /^[a-z0-9_]+\s*\(([\s\S]*)\)$/iu.exec(text.trim())?.[1] ?? text;
  return inside.trim();
}

/** The inside of quotes, if the text is quoted: `datetime("2026-01-01")` is allowed. */
export function unquote(text: string): string {
  return /^(["'])(.*)\1$/su.exec(text)?.[2] ?? text;
}
