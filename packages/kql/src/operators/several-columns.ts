import type { ColumnSchema, Expression, NamedExpression, ScalarType } from '@lookout/contract';
import type { OperatorScope } from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { part, parts, simpleName } from '../kusto/syntax.ts';
import { aggregateNamed } from './aggregate-names.ts';

/** One column of an aggregate that makes several: the aggregate that gives it alone. */
export interface AggregateColumn {
  readonly function: string;
  readonly arguments: readonly Expression[];
  readonly type: Expression['type'];
}

/** What an aggregate call is expanded with: its operator, and the keys of the groups. */
export interface ExpansionScope extends OperatorScope {
  readonly by: readonly NamedExpression[];
}

type Expand = (nodes: readonly KustoNode[], scope: ExpansionScope) => readonly AggregateColumn[] | null;

/** All records are equally good: of those the first stays, which is a record of the group. */
const ANY: Expression = { kind: 'literal', type: 'long', value: '0' };

const expansions: Readonly<Record<string, Expand>> = {
  arg_max: (nodes, scope) => recordColumns('arg_max', nodes, scope),
  arg_min: (nodes, scope) => recordColumns('arg_min', nodes, scope),
  take_any: (nodes, scope) => anyRecord(nodes, scope),
  percentiles: (nodes, scope) => percentileColumns('percentile', nodes, { scope, values: 1 }),
  percentilesw: (nodes, scope) => percentileColumns('percentilew', nodes, { scope, values: 2 }),
};

/** How a call makes several columns; null for one that makes a single column, or is none. */
export function expansionOf(node: KustoNode, scope: OperatorScope): Expand | null {
  if (scope.context.kusto.kind(node) !== 'FunctionCallExpression') return null;
  const { name } = aggregateNamed(simpleName(part(node, 'Name')));
  const isSingle = name === 'take_any' && !takesRecord(argumentsOf(node), scope);
  return isSingle ? null : (expansions[name] ?? null);
}

/** The arguments of a call. */
export function argumentsOf(node: KustoNode): KustoNode[] {
  return parts(part(node, 'ArgumentList'), 'Expressions');
}

/** Whether values have to come from one record, rather than from any. */
function takesRecord(nodes: readonly KustoNode[], scope: OperatorScope): boolean {
  return nodes.length > 1 || nodes.some((node) => isStar(node, scope));
}

function isStar(node: KustoNode, { context }: OperatorScope): boolean {
  return context.kusto.kind(node) === 'StarExpression';
}

/** `arg_max(value, column, … | *)`: the value itself, then the columns of its record. */
function recordColumns(name: string, nodes: readonly KustoNode[], scope: ExpansionScope) {
  const [first, ...rest] = nodes;
  const key = first ? scope.context.expression(first) : null;
  const returned = key && returnedColumns(rest, [key], scope);
  return returned && [key, ...returned].map((value) => columnOf(name, key, value));
}

function anyRecord(nodes: readonly KustoNode[], scope: ExpansionScope): AggregateColumn[] | null {
  return returnedColumns(nodes, [], scope)?.map((value) => columnOf('arg_max', ANY, value)) ?? null;
}

function columnOf(name: string, key: Expression, value: Expression): AggregateColumn {
  return { function: name, arguments: [key, value], type: value.type };
}

/** The listed expressions; `*` stands for all columns that are neither listed nor keys of the groups. */
function returnedColumns(
  nodes: readonly KustoNode[],
  before: readonly Expression[],
  scope: ExpansionScope,
): Expression[] | null {
  const listed = nodes.map((node) => (isStar(node, scope) ? [] : compileArgument(node, scope)));
  if (listed.includes(null)) return null;
  const values = listed.map((value) => (value === null ? [] : [value].flat()));
  const taken = columnNames([...before, ...values.flat(), ...scope.by.map(({ value }) => value)]);
  const others = scope.input.filter(({ name }) => !taken.has(name)).map(columnItself);
  return nodes.flatMap((node, index) => (isStar(node, scope) ? others : values[index]!));
}

/** An argument may have a name, which is that of its column. */
function compileArgument(node: KustoNode, { context }: OperatorScope): Expression | null {
  const isNamed = context.kusto.kind(node) === 'SimpleNamedExpression';
  return context.expression(isNamed ? part(node, 'Expression') : node);
}

function columnNames(values: readonly Expression[]): Set<string> {
  return new Set(values.flatMap((value) => (value.kind === 'column' ? [value.name] : [])));
}

function columnItself({ name, type }: ColumnSchema): Expression {
  return { kind: 'column', type, name };
}

/** The types whose percentiles are of another. */
const RANKED_AS: Partial<Record<ScalarType, ScalarType>> = { int: 'long', decimal: 'real' };

/** `percentiles(value, percent, …)`: a column for each percent. */
function percentileColumns(
  name: string,
  nodes: readonly KustoNode[],
  { scope, values }: { readonly scope: ExpansionScope; readonly values: number },
): AggregateColumn[] | null {
  const compiled = nodes.map((node) => scope.context.expression(node));
  if (compiled.includes(null)) return null;
  const args = compiled as Expression[];
  const given = args[0]?.type ?? 'real';
  const type = RANKED_AS[given] ?? given;
  return args.slice(values).map((percent) => ({
    function: name,
    arguments: [...args.slice(0, values), percent],
    type,
  }));
}
