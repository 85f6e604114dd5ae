import type { ExpressionCompiler } from '../compile/context.ts';
import { children, textOf } from '../kusto/syntax.ts';

/** Several string literals in a row denote one text. */
export const compoundString: ExpressionCompiler = (node, { kusto }) => {
  const tokens = children(node).flatMap((child) => (child.IsToken ? [child] : children(child)));
  const value = tokens.map((token) => kusto.stringValue(textOf(token))).join('');
  return { kind: 'literal', type: 'string', value };
};
