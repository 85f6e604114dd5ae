import type { LetBinding, OperatorCompiler } from '../compile/context.ts';
import { part, simpleName } from '../kusto/syntax.ts';

/** `as name`: what stands before it can be named from here on. Each use computes it anew, as Kusto does. */
export const as: OperatorCompiler = (node, { context, before }) => {
  const binding: LetBinding = before ? { kind: 'tabular', pipeline: before } : { kind: 'refused' };
  context.lets.set(simpleName(part(node, 'Name')), binding);
  return { steps: [] };
};
