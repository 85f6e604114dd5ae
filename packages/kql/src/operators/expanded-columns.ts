import type { ExpandedColumn, ScalarType } from '@lookout/contract';
import type { Assignment, OperatorScope } from '../compile/context.ts';
import { typeOf } from '../expressions/type-of.ts';
import type { KustoNode } from '../kusto/library.ts';
import { optionalPart, part, parts, spanOf } from '../kusto/syntax.ts';
import { bySource, compileNamed } from './columns.ts';
import { constantCount } from './constant-count.ts';

/** What `mv-expand` and `mv-apply` have in common: what is expanded, and how far. */
export interface ExpandedList {
  readonly columns: ExpandedColumn[];
  readonly limit?: number;
  readonly assignments: readonly Assignment[];
}

/** Reads `name = list to typeof(type), … limit count`; null = refused and reported. */
export function expandedColumns(node: KustoNode, scope: OperatorScope): ExpandedList | null {
  const nodes = parts(node, 'Expressions');
  const named = bySource(
    nodes.map((column) => part(column, 'Expression')),
    scope,
  );
  const values = named && compileNamed(named, scope);
  const types = nodes.map((column) => elementType(column, scope));
  const clause = optionalPart(node, 'RowLimitClause');
  const limit = clause ? constantCount(part(clause, 'RowLimit'), 'limit', scope) : undefined;
  if (!values || types.includes(null) || limit === null) return null;
  const columns = values.map(({ name, value }, index) => ({ name, value, type: types[index]! }));
  // An element is a new value, also where it keeps the name of its list.
  const assignments = named.map(({ name, named: at }) => ({ name, span: spanOf(at) }));
  return { columns, assignments, ...(limit === undefined ? {} : { limit }) };
}

/** The type that elements are cast to; `dynamic` where the text does not say. */
function elementType(node: KustoNode, { context }: OperatorScope): ScalarType | null {
  const clause = optionalPart(node, 'ToTypeOf');
  if (!clause) return 'dynamic';
  const literal = typeOf(part(clause, 'TypeOf'), context);
  return literal?.kind === 'literal' ? (literal.value as ScalarType) : null;
}
