import type { DynamicValue } from '../../column.ts';
import type { Scalar } from '../../columns/scalar.ts';
import { isList } from '../../values/dynamic-kinds.ts';
import { dynamicText } from '../../values/dynamic-text.ts';

/** Texts given one by one, or as one array of them. */
export function textsOf(values: readonly Scalar[]): string[] {
  return values
    .flatMap((value): readonly Scalar[] => (isList(value) ? value : [value]))
    .map((value) => dynamicText(value as DynamicValue));
}
