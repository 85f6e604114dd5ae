import type { Column } from '../column.ts';
import { isCoded, lengthOf } from '../columns/length.ts';
import { testColumn } from '../columns/map.ts';
import type { Scalar } from '../columns/scalar.ts';
import { alias, columnFunction, type FunctionDefinition, scalarFunction } from './definition.ts';

/** 1 for each row that is null, or, where empty text counts as well, empty. */
export function isNullColumn(column: Column, countsEmptyText: boolean): Uint8Array {
  if (isCoded(column)) {
    const isAbsent = (value: Scalar) => value === null || (countsEmptyText && value === '');
    return testColumn(column, isAbsent).values;
  }
  if (column.type === 'bool') return column.values.map((value) => (value === 2 ? 1 : 0));
  return column.nulls ?? new Uint8Array(lengthOf(column));
}

interface Test {
  readonly name: string;
  readonly description: string;
  readonly example: string;
  readonly countsEmptyText: boolean;
  readonly isNegated: boolean;
}

const tests: readonly Test[] = [
  {
    name: 'isnull',
    description: 'Whether the value is null. Text never is: use isempty.',
    example: 'logs | where isnull(attributes.user)',
    countsEmptyText: false,
    isNegated: false,
  },
  {
    name: 'isnotnull',
    description: 'Whether the value is not null. Text never is null: use isnotempty.',
    example: 'logs | where isnotnull(attributes.user)',
    countsEmptyText: false,
    isNegated: true,
  },
  {
    name: 'isempty',
    description: 'Whether the value is empty text or null.',
    example: 'logs | where isempty(eventName)',
    countsEmptyText: true,
    isNegated: false,
  },
  {
    name: 'isnotempty',
    description: 'Whether the value is neither empty text nor null.',
    example: 'logs | where isnotempty(traceId)',
    countsEmptyText: true,
    isNegated: true,
  },
];

function nullTest({ name, description, example, countsEmptyText, isNegated }: Test): FunctionDefinition {
  const described = {
    name,
    signature: `${name}(value)`,
    description,
    example,
    page: `${name}-function`,
    arity: [1, 1],
    parameters: ['any'],
    returns: 'bool',
  } as const;
  return columnFunction(described, ([value]) => (frame) => {
    const absent = isNullColumn(value!.evaluate(frame), countsEmptyText);
    return { type: 'bool', values: isNegated ? absent.map((byte) => 1 - byte) : absent };
  });
}

const not = scalarFunction(
  {
    name: 'not',
    signature: 'not(condition)',
    description: 'True where the condition is false, null where it is null.',
    example: 'logs | where not(eventName has "Launch")',
    page: 'not-function',
    arity: [1, 1],
    parameters: ['bool'],
    returns: 'bool',
  },
  ([value]) => (value === null ? null : !value),
);

const nullTests = tests.map(nullTest);

/** Older names, which KQL still takes. */
const olderNames = nullTests
  .filter(({ name }) => name.startsWith('isnot'))
  .map((test) => alias(test.name.slice('is'.length), test));

export const nullFunctions = [...nullTests, ...olderNames, not];
