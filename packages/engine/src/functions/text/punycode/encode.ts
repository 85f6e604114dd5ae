import { adapted, FIRST_BIAS, writeNumber } from './bias.ts';

/** The first number that is no ASCII character. */
export const FIRST_EXTENDED = 0x80;

/** The work grows with the square of the length, and names are far shorter. */
export const MOST_CHARACTERS = 4096;

/** The text in ASCII only, as Punycode writes it (RFC 3492, section 6.3); null for a text that is far too long. */
export function encodePunycode(text: string): string | null {
  if (text.length > MOST_CHARACTERS) return null;
  const codes = Array.from(text, (character) => character.codePointAt(0)!);
  const basic = codes.filter((code) => code < FIRST_EXTENDED);
  const head = basic.map((code) => String.fromCodePoint(code)).join('');
  return (head === '' ? '' : `${head}-`) + insertions(codes, basic.length);
}

/** The characters beyond ASCII from the lowest number up, each by its distance from the one before. */
function insertions(codes: readonly number[], basicCount: number): string {
  const extended = new Set(codes.filter((code) => code >= FIRST_EXTENDED));
  let [text, delta, bias, handled, next] = ['', 0, FIRST_BIAS, basicCount, FIRST_EXTENDED];
  for (const code of [...extended].sort((a, b) => a - b)) {
    delta += (code - next) * (handled + 1);
    for (const other of codes) {
      if (other < code) delta++;
      if (other !== code) continue;
      text += writeNumber(delta, bias);
      bias = adapted(delta, handled + 1, handled === basicCount);
      delta = 0;
      handled++;
    }
    delta++;
    next = code + 1;
  }
  return text;
}
