import type { Dictionary, DynamicColumn, DynamicValue } from '../column.ts';
import { joinDictionaries } from './dictionary.ts';

interface Coded<T> {
  readonly codes: Uint32Array;
  readonly dictionary: Dictionary<T>;
}

/**
 * For each row the value of one of several columns, by code alone: their dictionaries stand behind one another. The
 * last branch is what no condition holds for, mostly most rows: its dictionary comes first, so that its codes stay.
 */
export function chooseCodes<T>(choice: Uint8Array, branches: readonly Coded<T>[]): Coded<T> {
  const last = branches.length - 1;
  const others = branches.slice(0, last);
  const { dictionary, offsets } = joinDictionaries([branches[last]!, ...others].map((one) => one.dictionary));
  const codes = branches[last]!.codes.slice();
  // One branch after the other: each loop sees one array of codes.
  others.forEach(({ codes: from }, branch) => {
    const offset = offsets[branch + 1]!;
    for (let row = 0; row < codes.length; row++) {
      if (choice[row] === branch) codes[row] = from[row] === 0 ? 0 : from[row]! + offset;
    }
  });
  return { codes, dictionary };
}

/** The same for dynamic values. */
export function chooseDynamicCodes(choice: Uint8Array, branches: readonly DynamicColumn[]): DynamicColumn {
  return { type: 'dynamic', ...chooseCodes<DynamicValue>(choice, branches) };
}
