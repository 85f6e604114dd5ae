import type { ColumnSchema, Expression, ScalarType } from '@lookout/contract';
import { type CompileContext, type ExpressionCompiler, refuse } from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { part, parts, spanOf, textOf } from '../kusto/syntax.ts';
import { foldedConstant } from '../operators/constant-arguments.ts';
import { requireType } from './typed.ts';

/** Functions that see the columns of the table and not only values: they become calls of others when compiled. */
export const rewrites: Readonly<Record<string, ExpressionCompiler>> = {
  pack_all: (node, context) => {
    const [given] = argumentsOf(node);
    const ignoresEmpty = given ? context.expression(given) : FALSE;
    return ignoresEmpty && packed('pack_all', [ignoresEmpty, ...namesAndColumns(context.row)]);
  },
  bag_pack_columns: (node, context) => {
    const columns = argumentsOf(node).map((argument) => columnOf(argument, context));
    return columns.includes(null) ? null : packed('bag_pack', namesAndColumns(columns as ColumnSchema[]));
  },
  pack_array: (node, context) => {
    const values = argumentsOf(node).flatMap((argument) => valuesOf(argument, context));
    return values.includes(null) ? null : packed('pack_array', values as Expression[]);
  },
  assert: (node, context) => {
    const [condition, message] = argumentsOf(node).map((argument) => context.expression(argument));
    return condition && message ? asserted(node, { condition, message }, context) : null;
  },
  bin_auto: (node, context) => {
    const [argument] = argumentsOf(node);
    const value = argument ? context.expression(argument) : null;
    const type = requireType(node, context);
    return value && type && binned(node, { value, type }, context);
  },
  column_ifexists: columnIfExists,
  columnifexists: columnIfExists,
};

function argumentsOf(node: KustoNode): KustoNode[] {
  return parts(part(node, 'ArgumentList'), 'Expressions');
}

function columnOf(node: KustoNode, context: CompileContext): ColumnSchema | null {
  const expression = context.expression(node);
  if (expression?.kind === 'column') return expression;
  const message = `\`${textOf(node)}\` is not a column. Name the columns to pack.`;
  return expression && refuse(context, spanOf(node), { code: 'type', message });
}

/** `*`, which stands alone, is all columns. */
function valuesOf(node: KustoNode, context: CompileContext): (Expression | null)[] {
  if (context.kusto.kind(node) !== 'StarExpression') return [context.expression(node)];
  return context.row.map(({ name, type }) => ({ kind: 'column', type, name }));
}

const FALSE: Expression = { kind: 'literal', type: 'bool', value: false };

/** Columns, each behind its own name. */
function namesAndColumns(columns: readonly ColumnSchema[]): Expression[] {
  return columns.flatMap(({ name, type }): Expression[] => [
    { kind: 'literal', type: 'string', value: name },
    { kind: 'column', type, name },
  ]);
}

function packed(name: string, values: Expression[]): Expression {
  return { kind: 'call', type: 'dynamic', function: name, arguments: values };
}

/** Kusto checks it before it runs the query. Source: https://learn.microsoft.com/kusto/query/assert-function */
function asserted(
  node: KustoNode,
  { condition, message }: Readonly<Record<'condition' | 'message', Expression>>,
  context: CompileContext,
): Expression | null {
  const [known, said] = [foldedConstant(condition), foldedConstant(message)];
  if (known.kind === 'literal' && known.value === true) return known;
  if (known.kind === 'literal') {
    const reason = said.kind === 'literal' ? String(said.value) : '';
    return refuse(context, spanOf(node), { code: 'assert', message: `assert() has failed: ${reason}` });
  }
  return refuse(context, spanOf(node), { message: 'The condition of `assert` has to be constant here.' });
}

/** By what `set` said. Source: https://learn.microsoft.com/kusto/query/bin-auto-function */
function binned(
  node: KustoNode,
  { value, type }: { readonly value: Expression; readonly type: ScalarType },
  context: CompileContext,
): Expression | null {
  const [size, at] = ['query_bin_auto_size', 'query_bin_auto_at'].map((name) => context.settings.get(name));
  if (size) {
    return at
      ? { kind: 'call', type, function: 'bin_at', arguments: [value, size, at] }
      : { kind: 'call', type, function: 'bin', arguments: [value, size] };
  }
  const message = 'How wide are the bins? Begin the query with `set query_bin_auto_size = …;`, or use `bin`.';
  return refuse(context, spanOf(node), { message });
}

function columnIfExists(node: KustoNode, context: CompileContext): Expression | null {
  const [named, otherwise] = argumentsOf(node);
  const name = named && context.expression(named);
  if (!named || !otherwise || !name) return null;
  if (name.kind !== 'literal' || name.type !== 'string') {
    const message = 'The name of the column has to be a constant text here.';
    return refuse(context, spanOf(named), { code: 'type', message });
  }
  const column = context.row.find((candidate) => candidate.name === name.value);
  return column ? { kind: 'column', ...column } : context.expression(otherwise);
}
