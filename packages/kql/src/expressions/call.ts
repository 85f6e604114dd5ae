import type { Expression, Span } from '@lookout/contract';
import { aggregateNames, functionNames } from '../catalog.ts';
import { checkPatternArguments } from '../checks/regex.ts';
import { checkOrder } from '../checks/row-order.ts';
import {
  type CompileContext,
  type DeclaredFunction,
  type ExpressionCompiler,
  type Fix,
  refuse,
} from '../compile/context.ts';
import { replacementFor } from '../fixes/replacements.ts';
import { expandCall } from '../functions/expand-call.ts';
import type { KustoNode } from '../kusto/library.ts';
import { part, parts, simpleName, spanOf } from '../kusto/syntax.ts';
import { rewrites } from './rewrites.ts';
import { isSeveral } from './several-values.ts';
import { requireType } from './typed.ts';

/** A call of a scalar function of the catalogue. */
export const call: ExpressionCompiler = (node, context) => {
  const name = part(node, 'Name');
  const called = simpleName(name);
  const binding = context.lets.get(called);
  if (binding) return binding.kind === 'function' ? callDeclared(node, binding.declared, context) : null;
  const rewrite = rewrites[called];
  if (rewrite) return rewrite(node, context);
  if (!functionNames.has(called)) return refuse(context, spanOf(name), unsupportedCall(called, spanOf(name)));
  if (!checkOrder(called, spanOf(name), context)) return null;
  const nodes = parts(part(node, 'ArgumentList'), 'Expressions');
  const values = nodes.map((argument) => context.expression(argument));
  const type = isSeveral(node, context) ? 'dynamic' : requireType(node, context);
  if (!type || values.includes(null)) return null;
  const expression: Expression = { kind: 'call', type, function: called, arguments: values as Expression[] };
  return checkPatternArguments(expression, { nodes, context }) ? expression : null;
};

/** A function of the author's is written out; its value is that of its last expression. */
export function callDeclared(
  node: KustoNode,
  declared: DeclaredFunction,
  context: CompileContext,
): Expression | null {
  const expanded = expandCall(node, declared, context);
  if (!expanded) return null;
  expanded.context.declare(parts(expanded.body, 'Statements'));
  return expanded.context.expression(part(expanded.body, 'Expression'));
}

function unsupportedCall(called: string, span: Span): { message: string; fix?: Fix | undefined } {
  if (aggregateNames.has(called)) {
    return { message: `\`${called}\` is an aggregate: it can stand in \`summarize\` only.` };
  }
  return {
    message: `The function \`${called}\` is not supported by Lookout.`,
    fix: replacementFor(called, span),
  };
}
