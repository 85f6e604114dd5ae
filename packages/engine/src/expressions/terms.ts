const WORD = /[\p{L}\p{N}]/u;

/** Whether the character at an offset belongs to a term: a maximal run of letters and digits. */
function isTermAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code < 128)
    return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return WORD.test(text[offset] ?? '');
}

/**
 * Whether `needle` occurs in `text` with both its ends on the bounds of terms.
 * Source: https://learn.microsoft.com/kusto/query/datatypes-string-operators#what-is-a-term
 */
export function hasTerm(text: string, needle: string): boolean {
  if (needle === '') return true;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    const end = at + needle.length;
    if (!joins(text, at) && !joins(text, end)) return true;
  }
  return false;
}

/** Whether a term runs across an offset. */
function joins(text: string, offset: number): boolean {
  return offset > 0 && offset < text.length && isTermAt(text, offset - 1) && isTermAt(text, offset);
}
