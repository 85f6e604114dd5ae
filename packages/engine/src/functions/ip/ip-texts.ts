import type { Scalar } from '../../columns/scalar.ts';
import { isList } from '../../values/dynamic-kinds.ts';

/** Texts given one by one, or as one array of them. */
export function textsOf(values: readonly Scalar[]): string[] {
  return values
    .flatMap((value): readonly Scalar[] => (isList(value) ? value : [value]))
    .map((value) => String(value ?? ''));
}
