import type { Expression } from '@lookout/contract';
import { expressionRefusal } from '../checks/engine-accepts.ts';
import { MAX_EXPRESSION_SIZE, sizeOf } from '../checks/expression-size.ts';
import { type CompileContext, refuse } from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { optionalPart, spanOf, textOf } from '../kusto/syntax.ts';
import { expressionCompilers } from './registry.ts';
import { unsupportedOperator } from './unsupported-operator.ts';

/** Compiles a scalar expression by the whitelist; null = refused and reported. */
export function compileExpression(node: KustoNode, context: CompileContext): Expression | null {
  const compile = expressionCompilers[context.kusto.kind(node)];
  if (compile) return accepted(compile(node, context), node, context);
  const token = optionalPart(node, 'Operator');
  if (token) return refuse(context, spanOf(token), unsupportedOperator(textOf(token)));
  return refuse(context, spanOf(node), { message: `${describe(node, context)} is not supported here.` });
}

function accepted(
  expression: Expression | null,
  node: KustoNode,
  context: CompileContext,
): Expression | null {
  if (expression === null) return null;
  // The innermost place is the nearest: brackets and names hand on what they hold.
  if (!context.positions.has(expression)) context.positions.set(expression, spanOf(node));
  if (sizeOf(expression) > MAX_EXPRESSION_SIZE) return refuse(context, spanOf(node), TOO_LARGE);
  const problem = expressionRefusal(expression);
  if (!problem) return expression;
  const message = `\`${shorten(textOf(node))}\` is not supported by Lookout. ${problem}`;
  return refuse(context, spanOf(node), { message });
}

const TOO_LARGE = {
  code: 'limit',
  message: `Written out, this expression has more than ${MAX_EXPRESSION_SIZE} operations, names and values. Use its \`let\` names and functions less often.`,
};

/** `StarExpression` → ``The star expression `*` ``. */
function describe(node: KustoNode, { kusto }: CompileContext): string {
  const words = kusto
    .kind(node)
    .replace(/Expression$/u, '')
    .replace(/\B([A-Z])/gu, ' $1');
  return `The ${words.toLowerCase()} expression \`${shorten(textOf(node))}\``;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
