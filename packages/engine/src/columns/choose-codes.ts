import type { DynamicColumn, DynamicValue } from '../column.ts';
import { joinDictionaries } from './dictionary.ts';

/** For each row the code of one of several columns, moved by where the dictionary of its branch stands. */
export function chooseCodes(
  choice: Uint8Array,
  branches: readonly { codes: Uint32Array }[],
  offsets: readonly number[],
): Uint32Array {
  const codes = new Uint32Array(choice.length);
  for (let row = 0; row < codes.length; row++) {
    const branch = choice[row]!;
    const code = branches[branch]!.codes[row]!;
    codes[row] = code === 0 ? 0 : code + offsets[branch]!;
  }
  return codes;
}

/** For each row the value of one of several columns, by code alone. */
export function chooseDynamicCodes(choice: Uint8Array, branches: readonly DynamicColumn[]): DynamicColumn {
  const { dictionary, offsets } = joinDictionaries<DynamicValue>(branches.map((column) => column.dictionary));
  return { type: 'dynamic', codes: chooseCodes(choice, branches, offsets), dictionary };
}
