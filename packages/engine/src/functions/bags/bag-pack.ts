import type { DynamicValue } from '../../column.ts';
import type { Scalar } from '../../columns/scalar.ts';
import type { Compiled } from '../../expressions/compiled.ts';
import { converted, lift } from '../../expressions/lift.ts';
import { withinLimit } from '../../values/dynamic-size.ts';
import { alias, columnFunction, type FunctionDefinition } from '../definition.ts';

/** Twice as many columns as a table may reasonably have: each comes with its name. */
const MOST_PARTS = 2048;

const bagPack = columnFunction(
  {
    name: 'bag_pack',
    signature: 'bag_pack(key, value, …)',
    description: 'A property bag of keys and their values.',
    example: 'logs | extend source = bag_pack("scope", scopeName, "event", eventName)',
    page: 'pack-function',
    arity: [2, MOST_PARTS],
    parameters: ['any'],
    returns: 'dynamic',
  },
  (args) => lift(keysAndValues(args), 'dynamic', (values) => withinLimit(packed(values))),
);

/** Keys are text, and values dynamic. */
function keysAndValues(args: readonly Compiled[]): Compiled[] {
  return args.map((arg, index) => converted(arg, index % 2 === 0 ? 'string' : 'dynamic'));
}

function packed(values: readonly Scalar[]): DynamicValue {
  const members: [string, DynamicValue][] = [];
  for (let at = 0; at < values.length; at += 2) {
    members.push([values[at] as string, (values[at + 1] ?? null) as DynamicValue]);
  }
  return Object.fromEntries(members);
}

/** What the compiler gives the names of its columns: the author writes the columns alone. */
const bagPackColumns: FunctionDefinition = {
  ...bagPack,
  name: 'bag_pack_columns',
  signature: 'bag_pack_columns(column, …)',
  description: 'A property bag of the columns, each under its own name.',
  example: 'logs | extend source = bag_pack_columns(scopeName, eventName)',
  link: 'https://learn.microsoft.com/kusto/query/bag-pack-columns-function',
};

/** In a plan the argument stands first, `false` where the author gives none, and names and columns follow. */
const packAll = columnFunction(
  {
    name: 'pack_all',
    signature: 'pack_all([ignoreEmpty])',
    description: 'A property bag of all columns; with `true`, without those that are null or empty text.',
    example: 'logs | extend everything = pack_all()',
    page: 'pack-all-function',
    arity: [1, MOST_PARTS + 1],
    parameters: ['any'],
    returns: 'dynamic',
  },
  ([ignoresEmpty, ...columns]) =>
    lift([converted(ignoresEmpty!, 'bool'), ...keysAndValues(columns)], 'dynamic', ([ignores, ...values]) => {
      const bag = packed(values as readonly Scalar[]);
      return withinLimit(ignores === true ? withoutEmpty(bag) : bag);
    }),
);

function withoutEmpty(bag: DynamicValue): DynamicValue {
  return Object.fromEntries(
    Object.entries(bag as object).filter(([, member]) => member !== null && member !== ''),
  );
}

export const bagPackers = [
  bagPack,
  alias('pack', bagPack),
  alias('pack_dictionary', bagPack),
  bagPackColumns,
  packAll,
];
