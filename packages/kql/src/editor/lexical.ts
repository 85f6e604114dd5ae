const TOKENS =
  /\/\/[^\n]*|```[\s\S]*?(?:```|$)|~~~[\s\S]*?(?:~~~|$)|@"(?:[^"\n]|"")*"?|@'(?:[^'\n]|'')*'?|"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?/gu;

/** Whether text goes on inside a comment at its end. */
export function isInComment(before: string): boolean {
  return openToken(before)?.startsWith('//') ?? false;
}

/** Whether text goes on inside a string literal at its end. */
export function isInString(before: string): boolean {
  const token = openToken(before);
  return token !== undefined && !token.startsWith('//');
}

/** The comment or string that reaches the end of the text without being closed. */
function openToken(before: string): string | undefined {
  const last = [...before.matchAll(TOKENS)].at(-1);
  if (!last || last.index + last[0].length < before.length) return undefined;
  const [token] = last;
  if (token.startsWith('//')) return token;
  const isClosed =
    /^(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|@"(?:[^"]|"")*"|@'(?:[^']|'')*'|(`{3}|~{3})[\s\S]*\1)$/u.test(
      token,
    );
  return isClosed ? undefined : token;
}
