import type { ParseKvOptions } from '@lookout/contract';

/** A piece of a text: what it holds, without quotes and with escapes resolved, and where the text goes on. */
export interface Piece {
  readonly inside: string;
  readonly end: number;
}

/** The marks that may stand around keys and values. */
export interface Quotes {
  /** Opens a text for reading. */
  over(text: string): QuotedText;
}

/** The quoted pieces of one text. */
export interface QuotedText {
  /** The piece that opens at an offset; null where none does, or where it never closes. */
  read(at: number): Piece | null;
  /** Where a quoted piece that ends at an offset opens, not before `from`; else the offset itself. */
  openingOf(from: number, end: number): number;
}

/** The quotes of `parse-kv`. Reading takes linear time: marks that never close are looked for once. */
export function quotesOf(options: ParseKvOptions): Quotes {
  const { quotes, escape: escapes = '' } = options;
  const closing = new Map(quotes);
  return {
    over: (text) => {
      const unclosed = new Set<string>();
      return {
        read: (at) => {
          const close = closing.get(text.charAt(at));
          if (close === undefined || unclosed.has(close)) return null;
          const piece = readUntil(text, at + 1, { close, escapes });
          if (!piece) unclosed.add(close);
          return piece;
        },
        openingOf: (from, end) => {
          const found = quotes.find(([, close]) => text.charAt(end - 1) === close);
          return found ? (openingBefore(text.slice(from, end - 1), found, from) ?? end) : end;
        },
      };
    },
  };
}

function readUntil(
  text: string,
  from: number,
  marks: { readonly close: string; readonly escapes: string },
): Piece | null {
  let inside = '';
  for (let at = from; at < text.length; at++) {
    const mark = text.charAt(at);
    if (marks.escapes.includes(mark) && at + 1 < text.length) inside += text.charAt(++at);
    else if (mark === marks.close) return { inside, end: at + 1 };
    else inside += mark;
  }
  return null;
}

function openingBefore(
  inside: string,
  [open, close]: readonly [string, string],
  offset: number,
): number | undefined {
  const after = open === close ? 0 : inside.lastIndexOf(close) + 1;
  const at = inside.slice(after).lastIndexOf(open);
  return at < 0 ? undefined : offset + after + at;
}
