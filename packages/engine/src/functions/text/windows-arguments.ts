/** A program's name: in quotes up to the next one, else up to a blank. Backslashes mean nothing there. */
const PROGRAM = /^(?:"([^"]*)"?|([^ \t]*))/;

/**
 * The arguments of a command line by the rules of `CommandLineToArgvW`; null for a blank one.
 * Source: https://learn.microsoft.com/windows/win32/api/shellapi/nf-shellapi-commandlinetoargvw
 */
export function windowsArguments(line: string): string[] | null {
  if (line.trim() === '') return null;
  const [whole, quoted, bare] = PROGRAM.exec(line)!;
  return [quoted ?? bare ?? '', ...followingArguments(line.slice(whole.length))];
}

/** Backslashes before a quote, a quote, blanks, or anything else. */
const PIECE = /(\\*)("+)|(\\+)|([ \t]+)|([^\\" \t]+)/g;

interface Reading {
  readonly done: string[];
  /** The argument being read; null between arguments. */
  current: string | null;
  isQuoted: boolean;
}

function followingArguments(text: string): string[] {
  const reading: Reading = { done: [], current: null, isQuoted: false };
  for (const [piece, slashes, quotes, , blanks] of text.matchAll(PIECE)) {
    if (blanks !== undefined && !reading.isQuoted) finish(reading);
    else if (quotes === undefined) reading.current = (reading.current ?? '') + piece;
    else readQuotes(reading, slashes ?? '', quotes);
  }
  finish(reading);
  return reading.done;
}

function finish(reading: Reading): void {
  if (reading.current !== null) reading.done.push(reading.current);
  reading.current = null;
}

/** Two backslashes before a quote are one; after an odd number of them the quote is a character. */
function readQuotes(reading: Reading, slashes: string, quotes: string): void {
  const isEscaped = slashes.length % 2 === 1;
  reading.current = (reading.current ?? '') + '\\'.repeat(slashes.length >> 1) + (isEscaped ? '"' : '');
  let open = Number(reading.isQuoted);
  for (let left = quotes.length - Number(isEscaped); left > 0; left--) {
    open++;
    // The third in a row, or the second inside quotes, is a character and ends them.
    if (open === 3) {
      reading.current += '"';
      open = 0;
    }
  }
  reading.isQuoted = open === 1;
}
