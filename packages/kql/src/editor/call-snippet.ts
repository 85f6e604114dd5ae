import { documentationOf } from './documentation.ts';

/**
 * A call with a place for each argument that it must have, as its signature names them; null where the signature
 * is not that of a call.
 */
export function callSnippet(name: string): string | null {
  const signature = documentationOf(name)?.signature ?? '';
  if (!signature.startsWith(`${name}(`) || !signature.endsWith(')')) return null;
  const names = requiredOf(signature.slice(name.length + 1, -1));
  const places = names.map((each, index) => `\${${index + 1}:${escapeSnippet(each)}}`);
  return `${name}(${places.join(', ')})$0`;
}

/** Makes a text stand for itself in a snippet. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/gu, '\\$&');
}

/** `source, start [, length]` → `source` and `start`. */
function requiredOf(list: string): string[] {
  let required = list;
  // Options stand inside options: the innermost go first.
  while (/\[[^[\]]*\]/u.test(required)) required = required.replace(/\[[^[\]]*\]/gu, '');
  return required
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '' && each !== '…');
}
