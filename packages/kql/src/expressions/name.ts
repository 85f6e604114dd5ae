import type { Expression } from '@lookout/contract';
import { type CompileContext, type ExpressionCompiler, refuse } from '../compile/context.ts';
import { simpleName, spanOf, textOf } from '../kusto/syntax.ts';
import { callDeclared } from './call.ts';
import { requireType } from './typed.ts';

/** A column, or what `let` gave a name to. */
export const name: ExpressionCompiler = (node, context) => {
  const symbol = node.ReferencedSymbol;
  const kind = symbol ? context.kusto.symbolKind(symbol) : 'Unknown';
  if (kind === 'Variable') return letValue(simpleName(node), context) ?? refuseName(node, context);
  if (kind === 'Function') return functionValue(node, context);
  if (kind !== 'Column' || !symbol) return refuseName(node, context);
  const type = requireType(node, context);
  return type && { kind: 'column', type, name: symbol.Name };
};

/** A function of no arguments may be named without brackets. */
const functionValue: ExpressionCompiler = (node, context) => {
  const binding = context.lets.get(simpleName(node));
  return binding?.kind === 'function'
    ? callDeclared(node, binding.declared, context)
    : refuseName(node, context);
};

function letValue(variable: string, { lets }: CompileContext): Expression | null {
  const binding = lets.get(variable);
  return binding?.kind === 'scalar' ? binding.expression : null;
}

const refuseName: ExpressionCompiler = (node, context) => {
  // What `let` declares with an error is reported there, once.
  const kind = context.lets.get(simpleName(node))?.kind;
  if (kind === 'refused') return null;
  const message =
    kind === 'of-row'
      ? `\`${textOf(node)}\` comes from the columns of a row, and \`toscalar\` is computed once for all rows. Use a \`join\`.`
      : `\`${textOf(node)}\` is not a column or a scalar value here.`;
  return refuse(context, spanOf(node), { message });
};
