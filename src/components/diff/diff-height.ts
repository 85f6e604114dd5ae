const LINE_HEIGHT = 18;
const PADDING = 16;
const BORDERS = 2;
const MOST = 480;

/** The height that probably shows both texts, in pixels, before they are laid out. */
export function expectedDiffHeight(left: string, right: string): number {
  const lines = Math.max(left.split('\n').length, right.split('\n').length);
  return clampDiffHeight(lines * LINE_HEIGHT + PADDING);
}

/** The height of a diff for the height of its content: beyond a limit it scrolls. */
export function clampDiffHeight(content: number): number {
  return Math.min(content + BORDERS, MOST);
}
