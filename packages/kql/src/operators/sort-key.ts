import type { SortKey } from '@lookout/contract';
import type { OperatorScope } from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { optionalPart, part, textOf } from '../kusto/syntax.ts';

/**
 * A key of `sort` or `top`, descending unless it says otherwise; null = refused and reported.
 * Source: https://learn.microsoft.com/kusto/query/sort-operator#parameters
 */
export function sortKey(node: KustoNode, { context }: OperatorScope): SortKey | null {
  const isOrdered = context.kusto.kind(node) === 'OrderedExpression';
  const value = context.expression(isOrdered ? part(node, 'Expression') : node);
  const ordering = isOrdered ? optionalPart(node, 'Ordering') : null;
  const isDescending = wordOf(ordering, 'AscOrDescKeyword') !== 'asc';
  const nulls = wordOf(ordering && optionalPart(ordering, 'NullsClause'), 'FirstOrLastKeyword');
  return value && { value, isDescending, nullsFirst: nulls === null ? !isDescending : nulls === 'first' };
}

function wordOf(clause: KustoNode | null, name: string): string | null {
  const word = clause && optionalPart(clause, name);
  return word && textOf(word);
}
