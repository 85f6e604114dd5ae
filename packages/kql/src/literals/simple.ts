const TRUTH: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
  ['1', true],
  ['0', false],
]);
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;

/** `true`, `false`, `1`, `0`; undefined when the text is none of them. */
export function parseBool(text: string): boolean | undefined {
  return TRUTH.get(text.toLowerCase());
}

/** A GUID in lower case; undefined when the text is none. */
export function parseGuid(text: string): string | undefined {
  return GUID.test(text) ? text.toLowerCase() : undefined;
}
