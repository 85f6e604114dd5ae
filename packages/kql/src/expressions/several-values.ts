import type { Expression, ScalarType } from '@lookout/contract';
import type { CompileContext } from '../compile/context.ts';
import { scalarTypeOf } from '../kusto/kusto.ts';
import type { KustoNode } from '../kusto/library.ts';
import { part, simpleName, toArray } from '../kusto/syntax.ts';

/** Functions that make several values; in a plan their call gives all of them, in one array. */
const SEVERAL: ReadonlySet<string> = new Set([
  'array_sort_asc',
  'array_sort_desc',
  'series_fit_line',
  'series_stats',
]);

/** Where several values may stand: behind `=` and before `[index]`. Elsewhere one is wanted. */
const HOLDERS: ReadonlySet<string> = new Set([
  'ElementExpression',
  'SimpleNamedExpression',
  'CompoundNamedExpression',
]);

/** How many values a call makes: 1, except of the few functions that make several. */
export function valuesMadeBy(node: KustoNode, { kusto }: CompileContext): number {
  const type = node.ResultType;
  if (kusto.kind(node) !== 'FunctionCallExpression' || !type || kusto.symbolKind(type) !== 'Tuple') return 1;
  return SEVERAL.has(simpleName(part(node, 'Name'))) ? toArray(type.Columns).length : 1;
}

/** Whether a call makes several values where several may stand. */
export function isSeveral(node: KustoNode, context: CompileContext): boolean {
  return valuesMadeBy(node, context) > 1 && (isColumn(node, context) || isHeld(node, context));
}

function isHeld({ Parent }: KustoNode, { kusto }: CompileContext): boolean {
  return Parent !== null && HOLDERS.has(kusto.kind(Parent));
}

/** An expression in the list of an operator, which is no list of arguments. */
function isColumn({ Parent }: KustoNode, { kusto }: CompileContext): boolean {
  if (Parent === null || kusto.kind(Parent) !== 'SeparatedElement') return false;
  const list = Parent.Parent?.Parent;
  return list !== null && list !== undefined && kusto.kind(list) !== 'ExpressionList';
}

const CONVERSIONS: Readonly<Partial<Record<ScalarType, string>>> = { long: 'tolong', real: 'todouble' };

/** One of the values that a call makes, with its own type. */
export function oneOfSeveral(call: Expression, node: KustoNode, place: number): Expression {
  const index: Expression = { kind: 'literal', type: 'long', value: String(place) };
  const element: Expression = { kind: 'element', type: 'dynamic', object: call, index };
  const type = scalarTypeOf(toArray(node.ResultType?.Columns)[place]?.Type);
  const conversion = type && CONVERSIONS[type];
  return conversion ? { kind: 'call', type, function: conversion, arguments: [element] } : element;
}
