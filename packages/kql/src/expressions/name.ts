import type { Expression } from '@lookout/contract';
import { type CompileContext, type ExpressionCompiler, refuse } from '../compile/context.ts';
import { simpleName, spanOf, textOf } from '../kusto/syntax.ts';
import { requireType } from './typed.ts';

/** A column, or what `let` gave a name to. */
export const name: ExpressionCompiler = (node, context) => {
  const symbol = node.ReferencedSymbol;
  const kind = symbol ? context.kusto.symbolKind(symbol) : 'Unknown';
  if (kind === 'Variable') return letValue(simpleName(node), context) ?? refuseName(node, context);
  if (kind !== 'Column' || !symbol) return refuseName(node, context);
  const type = requireType(node, context);
  return type && { kind: 'column', type, name: symbol.Name };
};

function letValue(variable: string, { lets }: CompileContext): Expression | null {
  const binding = lets.get(variable);
  return binding?.kind === 'scalar' ? binding.expression : null;
}

const refuseName: ExpressionCompiler = (node, context) => {
  // What `let` declares with an error is reported there, once.
  if (context.lets.get(simpleName(node))?.kind === 'refused') return null;
  const message = `\`${textOf(node)}\` is not a column or a scalar value here.`;
  return refuse(context, spanOf(node), { message });
};
