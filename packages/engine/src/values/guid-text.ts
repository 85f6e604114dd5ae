const GUID = /^([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})/i;

/**
 * The usual form, in lower case, of a text that begins with 32 hexadecimal digits; hyphens may stand between the
 * groups, and what follows is ignored. Null for any other text.
 * Source: https://learn.microsoft.com/kusto/query/toguid-function
 */
export function parseGuid(text: string): string | null {
  const groups = GUID.exec(text);
  return groups === null ? null : groups.slice(1).join('-').toLowerCase();
}
