import type { Json } from '@lookout/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DynamicColumn, StringColumn } from '../column.ts';
import { compileExpression } from '../expressions/compile.ts';
import { LazyTable } from '../table/lazy-table.ts';
import { as, binary, call, column, dynamic, long } from '../testing/expressions.ts';
import { scalarToJson } from '../values/literal.ts';
import { readerOf } from './read.ts';

const s = column('s', 'string');
const d = column('d', 'dynamic');
const member = { kind: 'member', type: 'dynamic', object: d, key: 'a' } as const;
const schema = new Map([
  ['s', 'string'],
  ['d', 'dynamic'],
] as const);

const expressions = [
  binary(s, 'has', 'ab'),
  binary(s, '!=', 'ab'),
  call('string', 'strcat', s, '!'),
  call('string', 'strcat', 'x', s, call('string', 'tostring', member)),
  call('long', 'strlen', call('string', 'toupper', s)),
  binary(member, '==', 'ab'),
  binary(member, '>', 1),
  as('real', binary(member, '+', 1)),
  call('dynamic', 'iff', binary(s, '==', ''), call('dynamic', 'bag_remove_keys', d, dynamic(['a'])), d),
  call('string', 'coalesce', call('string', 'tostring', member), s, 'none'),
  call('bool', 'isempty', call('string', 'substring', s, 1)),
  call('datetime', 'todatetime', s),
  { kind: 'element', type: 'dynamic', object: call('dynamic', 'split', s, ' '), index: long(-1) } as const,
];

const texts = fc.constantFrom('', 'ab', 'AB cd', 'xaby', '2026-01-01');
const bags = fc.constantFrom<Json[]>(null, {}, { a: 1 }, { a: 'ab', b: 2 }, { a: 2.5 }, 'text');

interface Rows {
  readonly texts: readonly string[];
  readonly bags: readonly Json[];
}

/** A table whose dictionaries repeat values and hold some that no row uses, as a source's may. */
function wastefulTable(rows: Rows): LazyTable {
  const codes = Uint16Array.from(rows.texts, (text, row) => (text === '' ? 0 : row * 2 + 1));
  const dynamicCodes = Uint32Array.from(rows.bags, (bag, row) => (bag === null ? 0 : row * 2 + 1));
  const string: StringColumn = {
    type: 'string',
    codes,
    dictionary: {
      size: rows.texts.length * 2 + 1,
      get: (code) => (code % 2 === 0 ? '' : rows.texts[(code - 1) / 2]!),
    },
    isConstant: new Set(rows.texts).size === 1,
  };
  const bag: DynamicColumn = {
    type: 'dynamic',
    codes: dynamicCodes,
    dictionary: {
      size: rows.bags.length * 2 + 1,
      get: (code) => (code % 2 === 0 ? null : rows.bags[(code - 1) / 2]!),
    },
    isConstant: new Set(rows.bags.map((bag) => JSON.stringify(bag))).size === 1,
  };
  return new LazyTable(rows.texts.length, [
    { name: 's', type: 'string', load: () => string },
    { name: 'd', type: 'dynamic', load: () => bag },
  ]);
}

function evaluate(expression: (typeof expressions)[number], rows: Rows): Json[] {
  const compiled = compileExpression(expression, schema);
  const read = readerOf(
    compiled.evaluate({ table: wastefulTable(rows), context: { now: { ms: 0, nanos: 0 } } }),
  );
  return rows.texts.map((_, row) => scalarToJson(compiled.type, read(row)));
}

test.each(expressions.map((expression, index) => [index, expression] as const))(
  'expression %i gives over a whole table what it gives row by row',
  (_index, expression) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(texts, bags), { maxLength: 12 }), (pairs) => {
        const rows = { texts: pairs.map(([text]) => text), bags: pairs.map(([, bag]) => bag) };
        const alone = pairs.flatMap(([text, bag]) => evaluate(expression, { texts: [text], bags: [bag] }));
        expect(evaluate(expression, rows)).toEqual(alone);
      }),
      { numRuns: 60 },
    );
  },
);
