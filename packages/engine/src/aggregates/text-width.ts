const BEYOND_LATIN = /[\u0100-\uffff]/;

/** Whether an engine keeps a text in one byte a character. */
export function isLatin(text: string): boolean {
  return !BEYOND_LATIN.test(text);
}
