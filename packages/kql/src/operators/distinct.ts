import type { ColumnSchema, NamedExpression } from '@lookout/contract';
import type { OperatorCompiler, OperatorScope } from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { parts } from '../kusto/syntax.ts';
import { byPosition, compileNamed } from './columns.ts';

/** `distinct column, …` or `distinct *`: groups of which only the keys are of interest. */
export const distinct: OperatorCompiler = (node, scope) => {
  const by = keysOf(parts(node, 'Expressions'), scope);
  return by && { steps: [{ kind: 'summarize', aggregates: [], by }] };
};

function keysOf(nodes: readonly KustoNode[], scope: OperatorScope): NamedExpression[] | null {
  const { kusto } = scope.context;
  if (nodes.some((node) => kusto.kind(node) === 'StarExpression')) return scope.output.map(columnItself);
  const named = byPosition(nodes, scope.output, scope);
  return named && compileNamed(named, scope);
}

function columnItself({ name, type }: ColumnSchema): NamedExpression {
  return { name, value: { kind: 'column', type, name } };
}
