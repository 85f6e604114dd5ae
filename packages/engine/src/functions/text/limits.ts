/** The most UTF-16 units in a text that a function makes: Kusto's own limit of a string, 1 MB. What is longer is cut there. */
export const MOST_TEXT = 1_048_576;

/** The text, cut at the limit and never inside a surrogate pair. */
export function limited(text: string): string {
  if (text.length <= MOST_TEXT) return text;
  const last = text.charCodeAt(MOST_TEXT - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? MOST_TEXT - 1 : MOST_TEXT);
}

/** The parts with the delimiter between them, up to the limit; what lies beyond is never built. */
export function joinLimited(parts: readonly string[], delimiter: string): string {
  let length = delimiter.length * Math.max(0, parts.length - 1);
  for (const part of parts) length += part.length;
  if (length <= MOST_TEXT) return parts.join(delimiter);
  let text = '';
  for (let index = 0; index < parts.length && text.length < MOST_TEXT; index++) {
    text += index === 0 ? parts[index] : delimiter + parts[index];
  }
  return limited(text);
}

/** Text that grows part by part. Once `isFull`, more parts change nothing. */
export interface TextSink {
  readonly isFull: () => boolean;
  readonly add: (part: string) => void;
  readonly text: () => string;
}

/** A sink that keeps no more than the limit. */
export function createSink(): TextSink {
  let text = '';
  const isFull = () => text.length >= MOST_TEXT;
  return {
    isFull,
    add: (part) => {
      if (!isFull()) text += limited(part);
    },
    text: () => limited(text),
  };
}
