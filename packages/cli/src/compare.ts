const MOST_SHOWN = 10;

/** Where lines differ from those expected, for people; empty = nowhere. */
export function differences(actual: readonly string[], expected: readonly string[]): string[] {
  const all = Array.from({ length: Math.max(actual.length, expected.length) }, (_, at) => at);
  const different = all.filter((at) => actual[at] !== expected[at]);
  const shown = different
    .slice(0, MOST_SHOWN)
    .flatMap((at) => [
      `line ${at + 1}`,
      `  expected ${expected[at] ?? '(nothing)'}`,
      `  got      ${actual[at] ?? '(nothing)'}`,
    ]);
  const hidden = different.length - MOST_SHOWN;
  return hidden > 0 ? [...shown, `and ${hidden} more lines`] : shown;
}
