import type { DynamicValue } from '../../column.ts';
import type { Scalar } from '../../columns/scalar.ts';
import type { Compiled, Evaluate } from '../../expressions/compiled.ts';
import { converted, lift } from '../../expressions/lift.ts';
import { isList, type List } from '../../values/dynamic-kinds.ts';
import { columnFunction, type FunctionDefinition } from '../definition.ts';
import { MOST_ARGUMENTS } from './array-function.ts';
import { compareElements } from './element-order.ts';

type Direction = 'asc' | 'desc';

const words = { asc: 'ascending', desc: 'descending' } as const;

/**
 * One array gives the sorted array. Several give an array of arrays, which is how a plan sees a function of several
 * columns: each is `call[0]`, `call[1]`, ….
 */
function sorting(direction: Direction): FunctionDefinition {
  const name = `array_sort_${direction}`;
  return columnFunction(
    {
      name,
      signature: `${name}(array, … [, nullsLast])`,
      description: `The array in ${words[direction]} order; further arrays follow the order of the first.`,
      example: `logs | extend steps = ${name}(attributes.steps)`,
      page: `array-sort-${direction}-function`,
      arity: [1, MOST_ARGUMENTS],
      parameters: ['any'],
      returns: 'dynamic',
    },
    (args) => compileSort(args, direction),
  );
}

function compileSort(args: readonly Compiled[], direction: Direction): Evaluate {
  const hasFlag = args.length > 1 && args.at(-1)!.type === 'bool';
  const arrays = hasFlag ? args.slice(0, -1) : args;
  const parts = arrays.map((array) => converted(array, 'dynamic'));
  return lift(hasFlag ? [...parts, args.at(-1)!] : parts, 'dynamic', (values) => {
    const lists = values.slice(0, parts.length);
    const sorted = sortTogether(lists, { direction, nullsLast: !hasFlag || values.at(-1) !== false });
    return parts.length === 1 ? (sorted[0] ?? null) : sorted;
  });
}

interface Ordering {
  readonly direction: Direction;
  readonly nullsLast: boolean;
}

/** The arrays in the order of the first; null for each that is no array of its length. */
function sortTogether(values: readonly Scalar[], ordering: Ordering): List {
  const [first] = values;
  if (!isList(first)) return values.map(() => null);
  const places = first.map((_, place) => place).sort(byElement(first, ordering));
  return values.map((list) =>
    isList(list) && list.length === first.length ? places.map((place) => list[place]!) : null,
  );
}

function byElement(list: List, { direction, nullsLast }: Ordering): (a: number, b: number) => number {
  const sign = direction === 'asc' ? 1 : -1;
  const nullSign = nullsLast ? 1 : -1;
  return (a, b) => {
    const [left, right]: DynamicValue[] = [list[a]!, list[b]!];
    if (left === null || right === null) return (Number(left === null) - Number(right === null)) * nullSign;
    return compareElements(left!, right!, sign);
  };
}

export const arraySorts = [sorting('asc'), sorting('desc')];
