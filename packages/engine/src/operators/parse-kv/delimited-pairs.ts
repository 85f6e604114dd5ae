import type { ReadPairs } from './pairs.ts';
import type { Piece, QuotedText, Quotes } from './quotes.ts';

/** What stands between pairs, and between a key and its value. */
export interface Delimiters {
  readonly pair: string;
  readonly key: string;
}

/** Pairs by their delimiters. A greedy value goes on until the next key. */
export function delimitedPairs(delimiters: Delimiters, quotes: Quotes, isGreedy: boolean): ReadPairs {
  return (text, take) => {
    const reader = new PairReader(text, quotes.over(text), { ...delimiters, isGreedy });
    for (let at = 0; at < text.length; ) at = reader.readPair(at, take);
  };
}

class PairReader {
  readonly #text: string;
  readonly #quoted: QuotedText;
  readonly #how: Delimiters & { readonly isGreedy: boolean };

  constructor(text: string, quoted: QuotedText, how: Delimiters & { readonly isGreedy: boolean }) {
    this.#text = text;
    this.#quoted = quoted;
    this.#how = how;
  }

  /** Takes the pair at an offset and answers where the next one starts. A piece without a key is skipped. */
  readPair(from: number, take: (key: string, value: string) => void): number {
    const { key: delimiter, pair } = this.#how;
    const key = this.#readKey(this.#skipBlanks(from));
    if (!this.#text.startsWith(delimiter, key.end)) return this.#pairEnd(key.end) + pair.length;
    const start = this.#skipBlanks(key.end + delimiter.length);
    const value = this.#quoted.read(start) ?? this.#until(start, this.#valueEnd(start));
    take(key.inside, value.inside);
    return this.#pairEnd(value.end) + pair.length;
  }

  /** What is quoted, or all until the nearest delimiter of either kind. */
  #readKey(start: number): Piece {
    const quoted = this.#quoted.read(start);
    if (quoted) return { ...quoted, end: this.#skipBlanks(quoted.end) };
    const piece = this.#until(start, this.#pairEnd(start));
    const length = piece.inside.indexOf(this.#how.key);
    return length < 0 ? piece : this.#until(start, start + length);
  }

  #until(start: number, end: number): Piece {
    return { inside: this.#text.slice(start, end), end };
  }

  #valueEnd(start: number): number {
    return this.#how.isGreedy ? this.#greedyEnd(start) : this.#pairEnd(start);
  }

  /** The last delimiter of pairs before the next key: where the delimiter of a key has one of pairs before it. */
  #greedyEnd(start: number): number {
    const { pair, key } = this.#how;
    let seen = start;
    let next = this.#text.indexOf(key, start);
    while (next >= 0) {
      const keyStart = this.#quoted.openingOf(seen, next);
      const at = this.#text.slice(seen, keyStart).lastIndexOf(pair);
      if (at >= 0) return seen + at;
      seen = keyStart;
      next = this.#text.indexOf(key, next + key.length);
    }
    return this.#text.length;
  }

  #pairEnd(from: number): number {
    const at = this.#text.indexOf(this.#how.pair, from);
    return at < 0 ? this.#text.length : at;
  }

  /** Blanks around keys and values do not count, unless they are delimiters. */
  #skipBlanks(from: number): number {
    const { pair, key } = this.#how;
    let at = from;
    while (isBlank(this.#text, at) && !this.#text.startsWith(pair, at) && !this.#text.startsWith(key, at))
      at++;
    return at;
  }
}

function isBlank(text: string, at: number): boolean {
  return at < text.length && text.charAt(at).trim() === '';
}
