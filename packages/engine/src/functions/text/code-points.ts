const SURROGATE = /[\uD800-\uDFFF]/;
const PAIR = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/** Whether each UTF-16 unit of the text is a character, so that positions in units are positions in characters. */
export function isPlain(text: string): boolean {
  return !SURROGATE.test(text);
}

/** How many characters (code points) the text has. */
export function codePointLength(text: string): number {
  return isPlain(text) ? text.length : text.length - (text.match(PAIR)?.length ?? 0);
}

/** Where the character at a position begins, in units; the end of the text for a position beyond it. */
export function unitOffset(text: string, position: number): number {
  let unit = 0;
  for (let passed = 0; passed < position && unit < text.length; passed++) {
    unit += text.codePointAt(unit)! > 0xffff ? 2 : 1;
  }
  return unit;
}

/** Which character begins at a unit, counted from 0. */
export function codePointOffset(text: string, unit: number): number {
  return codePointLength(text.slice(0, unit));
}

/** The text between two positions, both counted in characters. */
export function sliceCodePoints(text: string, start: number, end: number): string {
  if (isPlain(text)) return text.slice(start, end);
  return text.slice(unitOffset(text, start), unitOffset(text, end));
}
