import type { Json } from '@lookout/contract';
import { expect, test } from 'vitest';
import { compileExpression } from '../expressions/compile.ts';
import { createTable } from '../table/create-table.ts';
import { column } from '../testing/expressions.ts';
import { arrayFunctions } from './arrays/arrays.ts';
import { bagFunctions } from './bags/bags.ts';
import type { FunctionDefinition } from './definition.ts';
import { dynamicFunctions } from './dynamic.ts';
import { ipFunctions } from './ip/ip.ts';
import { parsingFunctions } from './parsing/parsing.ts';
import { seriesFunctions } from './series/series.ts';
import { setFunctions } from './sets/sets.ts';

const all = [
  ...arrayFunctions,
  ...bagFunctions,
  ...dynamicFunctions,
  ...ipFunctions,
  ...parsingFunctions,
  ...seriesFunctions,
  ...setFunctions,
];

const values: readonly Json[] = [
  null,
  '',
  'text',
  '$.a[0]',
  "$['",
  '10.0.0.1/8',
  '::1',
  'C:\\a\\b:c',
  '<a><b',
  0,
  -1,
  2.5,
  1e300,
  true,
  [],
  {},
  [null, 'a', 1, true, [], {}],
  { a: { b: [1] }, toString: 1, valueOf: 2, '': '' },
];

/** Two columns in which every value meets every other. */
const pairs = values.flatMap((x) => values.map((y) => [x, y]));
const schema = [
  { name: 'x', type: 'dynamic' },
  { name: 'y', type: 'dynamic' },
] as const;
const table = createTable(schema, pairs);

function resultOf({ name, arity: [min, max], returns }: FunctionDefinition): unknown[] {
  const type = typeof returns === 'string' ? returns : 'dynamic';
  const count = Math.max(min, Math.min(max, 3));
  const args = Array.from({ length: count }, (_, place) => column(place % 2 === 0 ? 'x' : 'y', 'dynamic'));
  const call = { kind: 'call', type, function: name, arguments: args } as const;
  const compiled = compileExpression(call, new Map(schema.map((part) => [part.name, part.type])));
  const result = compiled.evaluate({ table, context: { now: { ms: 0, nanos: 0 } } });
  if (!('dictionary' in result)) return [result];
  return Array.from(result.codes, (code) => result.dictionary.get(code));
}

test.each(all.map((definition) => [definition.name, definition] as const))(
  '%s answers whatever it is given',
  (_, definition) => {
    expect(resultOf(definition)).not.toContain(undefined);
  },
);
