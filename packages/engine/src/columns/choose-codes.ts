import type { DynamicColumn, DynamicValue } from '../column.ts';
import { joinDictionaries } from './dictionary.ts';

/** For each row the code of one of several columns, moved by where the dictionary of its branch stands. */
export function chooseCodes(
  choice: Uint8Array,
  branches: readonly { codes: Uint32Array }[],
  offsets: readonly number[],
): Uint32Array {
  const codes = new Uint32Array(choice.length);
  // One branch after the other: each loop sees one array of codes.
  branches.forEach(({ codes: from }, branch) => {
    const offset = offsets[branch]!;
    for (let row = 0; row < codes.length; row++) {
      if (choice[row] === branch) codes[row] = from[row] === 0 ? 0 : from[row]! + offset;
    }
  });
  return codes;
}

/** For each row the value of one of several columns, by code alone. */
export function chooseDynamicCodes(choice: Uint8Array, branches: readonly DynamicColumn[]): DynamicColumn {
  const { dictionary, offsets } = joinDictionaries<DynamicValue>(branches.map((column) => column.dictionary));
  return { type: 'dynamic', codes: chooseCodes(choice, branches, offsets), dictionary };
}
