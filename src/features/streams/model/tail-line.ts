/** What a weight says in a narrow column: nothing where a line stands for itself alone. */
export function weightText(weight: number): string {
  const rounded = Math.round(weight * 10) / 10;
  return rounded <= 1 ? '' : `×${rounded >= 10 ? Math.round(rounded) : rounded}`;
}
