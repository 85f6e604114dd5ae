/** A share of 0 to 1 as people read it: `12 %`, `under 1 %`. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1 %';
  return `${Math.round(share * 100)} %`;
}

/** A list of names in a sentence: `a, b and c`, the rest counted from the fourth on. */
export function namesText(names: readonly string[]): string {
  const [first = '', second, third, ...rest] = names.map((name) => `“${name}”`);
  if (second === undefined) return first;
  if (third === undefined) return `${first} and ${second}`;
  return rest.length > 0
    ? `${first}, ${second}, ${third} and ${rest.length} more`
    : `${first}, ${second} and ${third}`;
}

/** Bytes in IEC units, whole. */
export function mebibytes(bytes: number): string {
  return `${Math.round(bytes / 1_048_576)} MiB`;
}
