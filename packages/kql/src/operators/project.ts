import type { OperatorCompiler } from '../compile/context.ts';
import { parts } from '../kusto/syntax.ts';
import { assignmentsOf, byPosition, compileNamed } from './columns.ts';

/** `project column, name = value, …` */
export const project: OperatorCompiler = (node, scope) => {
  const named = byPosition(parts(node, 'Expressions'), scope.output, scope);
  const columns = named && compileNamed(named, scope);
  if (!columns) return null;
  return { steps: [{ kind: 'project', columns }], assignments: assignmentsOf(named, columns) };
};
