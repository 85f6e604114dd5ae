import type { Scalar } from '../columns/scalar.ts';
import type { Compiled } from '../expressions/compiled.ts';

/** What is made of some arguments: once where all of them are constant, else anew for each row. */
export function prepared<T>(
  parts: readonly Compiled[],
  make: (values: readonly Scalar[]) => T,
): (values: readonly Scalar[]) => T {
  if (!parts.every((part) => part.constant)) return make;
  const once = make(parts.map((part) => part.constant!.value));
  return () => once;
}
