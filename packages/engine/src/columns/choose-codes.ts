import type { Codes, Dictionary, DynamicColumn, DynamicValue } from '../column.ts';
import { copyCodes } from './codes.ts';
import { joinDictionaries } from './dictionary.ts';

interface Coded<T> {
  readonly codes: Codes;
  readonly dictionary: Dictionary<T>;
}

/**
 * For each row the value of one of several columns, by code alone: their dictionaries stand behind one another. The
 * first branch is what most rows have, by the choice of whoever calls: its codes stay as they are. Any other may be a
 * column of one row, whose value then goes to all rows that chose it.
 */
export function chooseCodes<T>(choice: Uint8Array, branches: readonly Coded<T>[]): Coded<T> {
  const { dictionary, offsets } = joinDictionaries(branches.map((branch) => branch.dictionary));
  const codes = copyCodes(branches[0]!.codes, dictionary.size);
  for (let branch = 1; branch < branches.length; branch++) {
    const from = branches[branch]!.codes;
    const chosen = { choice, branch, offset: offsets[branch]! };
    if (from.length === 1) overwriteWith(codes, from[0]!, chosen);
    else overwrite(codes, from, chosen);
  }
  return { codes, dictionary };
}

/** The rows that chose a branch, whose codes go up by the offset of its dictionary. */
interface Chosen {
  readonly choice: Uint8Array;
  readonly branch: number;
  readonly offset: number;
}

/** One branch after the other: each loop sees one array of codes. */
function overwrite(codes: Codes, from: Codes, { choice, branch, offset }: Chosen): void {
  for (let row = 0; row < codes.length; row++) {
    if (choice[row] === branch) codes[row] = from[row] === 0 ? 0 : from[row]! + offset;
  }
}

function overwriteWith(codes: Codes, code: number, { choice, branch, offset }: Chosen): void {
  const value = code === 0 ? 0 : code + offset;
  for (let row = 0; row < codes.length; row++) if (choice[row] === branch) codes[row] = value;
}

/** The same for dynamic values. */
export function chooseDynamicCodes(choice: Uint8Array, branches: readonly DynamicColumn[]): DynamicColumn {
  return { type: 'dynamic', ...chooseCodes<DynamicValue>(choice, branches) };
}
