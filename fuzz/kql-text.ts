import type { ScalarType } from '@lookout/contract';
import fc from 'fast-check';
import { aggregates } from '../packages/engine/src/aggregates/registry.ts';
import type { Parameter } from '../packages/engine/src/expressions/parameter.ts';
import type { FunctionDefinition } from '../packages/engine/src/functions/definition.ts';
import { functions } from '../packages/engine/src/functions/registry.ts';
import { awkwardLiterals, columnsByType } from './awkward.ts';

const MOST_EXTRA_ARGUMENTS = 2;
const types = Object.keys(awkwardLiterals) as ScalarType[];
const definitions = [...functions.values()];

/** Any call, as a value of a type. */
const converters: Readonly<Record<ScalarType, (call: string) => string>> = {
  bool: (call) => `tobool(${call})`,
  int: (call) => `toint(${call})`,
  long: (call) => `tolong(${call})`,
  real: (call) => `toreal(${call})`,
  decimal: (call) => `todecimal(${call})`,
  string: (call) => `tostring(${call})`,
  datetime: (call) => `todatetime(${call})`,
  timespan: (call) => `totimespan(${call})`,
  guid: (call) => `toguid(${call})`,
  dynamic: (call) => `todynamic(tostring(${call}))`,
};

const infix: Readonly<Partial<Record<ScalarType, readonly [type: ScalarType | 'any', operator: string][]>>> =
  {
    bool: [
      ...['==', '!=', '<', '<=', '>', '>='].map(
        (operator) => ['any', operator] as [ScalarType | 'any', string],
      ),
      ...['has', '!has', 'has_cs', 'contains', '!contains_cs', 'startswith', 'endswith_cs', '=~', '!~'].map(
        (operator) => ['string', operator] as [ScalarType, string],
      ),
      ['bool', 'and'],
      ['bool', 'or'],
    ],
    long: ['+', '-', '*', '/', '%'].map((operator) => ['long', operator]),
    real: ['+', '-', '*', '/', '%'].map((operator) => ['real', operator]),
    decimal: ['+', '-', '*', '/', '%'].map((operator) => ['decimal', operator]),
    timespan: ['+', '-'].map((operator) => ['timespan', operator]),
  };

type Expressions = Readonly<Record<ScalarType, fc.Arbitrary<string>>>;

const MOST_NESTED = 3;

/** KQL text of a value of each type: literals that are at the edge, columns, operators and every function there is. */
const expressions = nestedAt(MOST_NESTED);

function nestedAt(depth: number): Expressions {
  const leaves = (type: ScalarType) => fc.constantFrom(...awkwardLiterals[type], ...columnsByType[type]);
  if (depth === 0) return Object.fromEntries(types.map((type) => [type, leaves(type)])) as Expressions;
  const inner = nestedAt(depth - 1);
  const anyInner = fc.oneof(...types.map((type) => inner[type]));
  const of = (type: ScalarType | 'any') => (type === 'any' ? anyInner : inner[type]);
  const rows = types.map((type) => [type, fc.oneof(leaves(type), ...branchesOf(type, of))] as const);
  return Object.fromEntries(rows) as Expressions;
}

function branchesOf(type: ScalarType, of: Inner): fc.Arbitrary<string>[] {
  const returning = definitions.filter(({ returns }) => returns === type);
  return [
    ...(returning.length > 0 ? [fc.constantFrom(...returning).chain((found) => callOf(found, of))] : []),
    fc.constantFrom(...definitions).chain((found) => callOf(found, of).map(converters[type])),
    ...(infix[type] ?? []).map(([operand, operator]) =>
      fc.tuple(of(operand), of(operand)).map(([left, right]) => `(${left} ${operator} ${right})`),
    ),
  ];
}

type Inner = (type: ScalarType | 'any') => fc.Arbitrary<string>;

function callOf(
  { name, arity: [least, most], parameters }: FunctionDefinition,
  of: Inner,
): fc.Arbitrary<string> {
  return fc.integer({ min: least, max: Math.min(most, least + MOST_EXTRA_ARGUMENTS) }).chain((count) => {
    const args = Array.from({ length: count }, (_, index) =>
      of(typeOf(parameters[Math.min(index, parameters.length - 1)])),
    );
    return fc.tuple(...args).map((texts) => `${name}(${texts.join(', ')})`);
  });
}

/** Parameters that accept several types get any: what does not fit must be refused. */
function typeOf(parameter: Parameter | undefined): ScalarType | 'any' {
  return typeof parameter === 'string' ? parameter : 'any';
}

const anyValue = fc.oneof(...types.map((type) => expressions[type]));
const anyColumn = fc.constantFrom(...types.flatMap((type) => columnsByType[type]));

const aggregateCall = fc
  .constantFrom(...aggregates.values())
  .chain(({ name, arity: [least], parameters }) =>
    fc
      .tuple(...Array.from({ length: least }, (_, index) => argumentOf(parameters[index])))
      .map((args) => `${name}(${args.join(', ')})`),
  );

function argumentOf(parameter: Parameter | undefined): fc.Arbitrary<string> {
  const type = typeOf(parameter);
  return type === 'any' ? fc.oneof(anyColumn, anyValue) : expressions[type];
}

/** Operators that look at one row at a time. */
const rowOperator = fc.oneof(
  expressions.bool.map((predicate) => `where ${predicate}`),
  anyValue.map((value) => `extend x = ${value}`),
  fc.tuple(anyColumn, anyValue).map(([column, value]) => `extend ${column} = ${value}`),
  fc.tuple(anyColumn, anyValue).map(([column, value]) => `project ${column}, y = ${value}`),
  anyColumn.map((column) => `project-away ${column}`),
  fc
    .tuple(fc.constantFrom('simple', 'relaxed', 'regex'), fc.constantFrom('*', '"a"', '"="'))
    .map(
      ([mode, text]) => `parse kind=${mode} s with ${text} first:long ${text === '*' ? '" "' : text} rest`,
    ),
);

const tableOperator = fc.oneof(
  fc.tuple(aggregateCall, anyColumn).map(([call, key]) => `summarize ${call} by ${key}`),
  fc.tuple(aggregateCall, aggregateCall).map(([one, two]) => `summarize ${one}, ${two}`),
  anyColumn.map((column) => `sort by ${column} asc`),
  anyColumn.map((column) => `top 3 by ${column}`),
  anyColumn.map((column) => `distinct ${column}`),
  fc.constantFrom('mv-expand d', 'mv-expand d to typeof(long)', 'count', 'take 2', 'getschema'),
  fc.constantFrom('join kind=leftouter T on n', 'union T', 'lookup T on s', 'mv-apply d on (take 1)'),
);

/** Queries of which each row of the result comes from one row of the input. */
export const rowQuery = fc
  .array(rowOperator, { minLength: 1, maxLength: 3 })
  .map((operators) => ['T', ...operators].join('\n| '));

/** Queries of any kind; many do not compile, which must be said and not thrown. */
export const anyQuery = fc
  .array(fc.oneof(rowOperator, tableOperator), { minLength: 1, maxLength: 4 })
  .map((operators) => ['T', ...operators].join('\n| '));
