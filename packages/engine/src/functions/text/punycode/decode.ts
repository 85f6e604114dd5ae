import { adapted, FIRST_BIAS, readNumber } from './bias.ts';
import { FIRST_EXTENDED, MOST_CHARACTERS } from './encode.ts';

const NOT_ASCII = /[^ -~]/;
const LAST_CODE_POINT = 0x10ffff;

/** The text behind Punycode (RFC 3492, section 6.2); null where it is none. */
export function decodePunycode(text: string): string | null {
  if (text.length > MOST_CHARACTERS || NOT_ASCII.test(text)) return null;
  const delimiter = text.lastIndexOf('-');
  const characters = [...text.slice(0, Math.max(0, delimiter))];
  let [at, code, bias, place] = [delimiter + 1, FIRST_EXTENDED, FIRST_BIAS, 0];
  const basicCount = characters.length;
  while (at < text.length) {
    const delta = readNumber(text, at, bias);
    if (!delta) return null;
    const size = characters.length + 1;
    bias = adapted(delta.value, size, characters.length === basicCount);
    code += Math.floor((place + delta.value) / size);
    if (code > LAST_CODE_POINT) return null;
    place = (place + delta.value) % size;
    characters.splice(place++, 0, String.fromCodePoint(code));
    at = delta.end;
  }
  return characters.join('');
}
