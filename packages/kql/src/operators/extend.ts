import type { OperatorCompiler } from '../compile/context.ts';
import { parts } from '../kusto/syntax.ts';
import { assignmentsOf, bySource, compileNamed } from './columns.ts';

/** `extend name = value, …` */
export const extend: OperatorCompiler = (node, scope) => {
  const named = bySource(parts(node, 'Expressions'), scope);
  const columns = named && compileNamed(named, scope);
  if (!columns) return null;
  return { steps: [{ kind: 'extend', columns }], assignments: assignmentsOf(named, columns) };
};
