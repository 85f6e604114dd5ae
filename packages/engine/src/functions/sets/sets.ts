import type { DynamicValue } from '../../column.ts';
import { dynamicIdentity, type List } from '../../values/dynamic-kinds.ts';
import { arrayFunction, arraysFunction, MOST_ARGUMENTS } from '../arrays/array-function.ts';
import type { Described, FunctionDefinition } from '../definition.ts';
import { scalarFunction } from '../definition.ts';

type Identity = ReturnType<typeof dynamicIdentity>;

const described = {
  arity: [2, MOST_ARGUMENTS],
  parameters: ['dynamic'],
  returns: 'dynamic',
} as const satisfies Partial<Described>;

const setUnion = arraysFunction(
  {
    ...described,
    name: 'set_union',
    signature: 'set_union(array, array, …)',
    description: 'The distinct elements of all arrays, in order of first occurrence.',
    example: 'logs | extend tags = set_union(attributes.tags, dynamic(["seen"]))',
    page: 'set-union-function',
  },
  (lists) => distinct(lists.flat()),
);

const setIntersect = arraysFunction(
  {
    ...described,
    name: 'set_intersect',
    signature: 'set_intersect(array, array, …)',
    description: 'The distinct elements that every array holds.',
    example: 'logs | extend known = set_intersect(attributes.tags, dynamic(["a", "b"]))',
    page: 'set-intersect-function',
  },
  ([first = [], ...others]) => {
    const sets = others.map(identities);
    return distinct(first).filter((item) => sets.every((set) => set.has(dynamicIdentity(item))));
  },
);

const setDifference = arraysFunction(
  {
    ...described,
    name: 'set_difference',
    signature: 'set_difference(array, array, …)',
    description: 'The distinct elements of the first array that no other holds.',
    example: 'logs | extend unknown = set_difference(attributes.tags, dynamic(["a", "b"]))',
    page: 'set-difference-function',
  },
  ([first = [], ...others]) => {
    const excluded = identities(others.flat());
    return distinct(first).filter((item) => !excluded.has(dynamicIdentity(item)));
  },
);

const setEquals = relation(
  {
    name: 'set_equals',
    signature: 'set_equals(array, array)',
    description: 'Whether both arrays hold the same elements, whatever their order and number.',
    example: 'logs | where set_equals(attributes.tags, dynamic(["a", "b"]))',
    page: 'set-equals-function',
    arity: [2, 2],
    parameters: ['dynamic'],
    returns: 'bool',
  },
  ({ shared, all }) => shared === all,
);

const jaccardIndex = relation(
  {
    name: 'jaccard_index',
    signature: 'jaccard_index(array, array)',
    description: 'How alike two sets are: the share of their elements that both hold.',
    example: 'logs | extend likeness = jaccard_index(attributes.tags, dynamic(["a", "b"]))',
    page: 'jaccard-index-function',
    arity: [2, 2],
    parameters: ['dynamic'],
    returns: 'real',
  },
  ({ shared, all }) => shared / all,
);

const setHasElement = arrayFunction(
  {
    name: 'set_has_element',
    signature: 'set_has_element(array, value)',
    description: 'Whether the array holds the value.',
    example: 'logs | where set_has_element(attributes.tags, "checkout")',
    page: 'set-has-element-function',
    arity: [2, 2],
    parameters: ['dynamic'],
    returns: 'bool',
  },
  (list, [value]) => {
    const wanted = dynamicIdentity(value as DynamicValue);
    return list.some((item) => dynamicIdentity(item) === wanted);
  },
);

interface Counts {
  /** How many elements both sets hold. */
  readonly shared: number;
  /** How many elements there are in either. */
  readonly all: number;
}

/** A function of how two sets overlap; null where one of them is no array. */
function relation(definition: Described, judge: (counts: Counts) => number | boolean): FunctionDefinition {
  return scalarFunction(definition, ([left, right]) => {
    if (!(Array.isArray(left) && Array.isArray(right))) return null;
    const [a, b] = [identities(left), identities(right)];
    const shared = [...a].filter((identity) => b.has(identity)).length;
    return judge({ shared, all: a.size + b.size - shared });
  });
}

function identities(list: List): Set<Identity> {
  return new Set(list.map(dynamicIdentity));
}

function distinct(list: List): DynamicValue[] {
  const first = new Map<Identity, DynamicValue>();
  for (const item of list) {
    const identity = dynamicIdentity(item);
    if (!first.has(identity)) first.set(identity, item);
  }
  return [...first.values()];
}

export const setFunctions = [setUnion, setIntersect, setDifference, setEquals, setHasElement, jaccardIndex];
