/** A comment, to the end of its line, as the source of a regular expression. */
export const COMMENT: string = /\/\/[^\n]*/u.source;

/** A text literal of any kind, closed or not, as the source of a regular expression. */
export const TEXT: string =
  /```[\s\S]*?(?:```|$)|~~~[\s\S]*?(?:~~~|$)|@"(?:[^"]|"")*"?|@'(?:[^']|'')*'?|"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?/u
    .source;
