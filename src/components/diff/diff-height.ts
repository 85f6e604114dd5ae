const LINE_HEIGHT = 18;
const MOST_LINES = 26;
const PADDING = 18;

/** The height that shows both texts, in pixels, up to a limit beyond which they scroll. */
export function diffHeight(left: string, right: string): number {
  const lines = Math.max(left.split('\n').length, right.split('\n').length) + 1;
  return Math.min(lines, MOST_LINES) * LINE_HEIGHT + PADDING;
}
