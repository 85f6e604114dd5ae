import type { Flow } from './definition.ts';

/** Marks the input rows that a flow still holds. */
export function consumedRows({ origin }: Flow, inputRows: number): Uint8Array {
  const consumed = new Uint8Array(inputRows);
  if (!origin) return consumed.fill(1);
  for (let row = 0; row < origin.length; row++) consumed[origin[row]!] = 1;
  return consumed;
}
