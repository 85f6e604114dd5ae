import { parseGuid as readGuid } from '@lookout/engine';

const TRUTH: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
  ['1', true],
  ['0', false],
]);
const LONGEST_GUID = 36;

/** `true`, `false`, `1`, `0`; undefined when the text is none of them. */
export function parseBool(text: string): boolean | undefined {
  return TRUTH.get(text.toLowerCase());
}

/** A GUID in lower case, which may be written without hyphens; undefined when the text is none. */
export function parseGuid(text: string): string | undefined {
  return text.length <= LONGEST_GUID ? (readGuid(text) ?? undefined) : undefined;
}
