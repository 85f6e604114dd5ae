import type { ReadPairs } from './pairs.ts';
import type { Piece, Quotes } from './quotes.ts';

const WORD = /[\p{L}\p{N}_]+/uy;

/** Pairs without known delimiters: a key that is looked for, and the word or quoted text behind it. */
export function wordPairs(keys: ReadonlySet<string>, quotes: Quotes): ReadPairs {
  return (text, take) => {
    let key: string | undefined;
    for (const { inside } of piecesOf(text, quotes)) {
      if (key === undefined) {
        if (keys.has(inside.trim())) key = inside;
        continue;
      }
      take(key, inside);
      key = undefined;
    }
  };
}

/** The words and quoted texts of a text. */
function* piecesOf(text: string, quotes: Quotes): Generator<Piece> {
  const quoted = quotes.over(text);
  for (let at = 0; at < text.length; ) {
    const piece = quoted.read(at) ?? readWord(text, at);
    if (piece) yield piece;
    at = piece?.end ?? at + 1;
  }
}

function readWord(text: string, at: number): Piece | null {
  WORD.lastIndex = at;
  const inside = WORD.exec(text)?.[0];
  return inside === undefined ? null : { inside, end: at + inside.length };
}
