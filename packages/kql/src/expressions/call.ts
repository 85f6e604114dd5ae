import type { Expression, Span } from '@lookout/contract';
import { aggregateNames, functionNames } from '../catalog.ts';
import { checkPatternArguments } from '../checks/regex.ts';
import { type ExpressionCompiler, type Fix, refuse } from '../compile/context.ts';
import { replacementFor } from '../fixes/replacements.ts';
import { part, parts, simpleName, spanOf } from '../kusto/syntax.ts';
import { requireType } from './typed.ts';

/** A call of a scalar function of the catalogue. */
export const call: ExpressionCompiler = (node, context) => {
  const name = part(node, 'Name');
  const called = simpleName(name);
  // A function that `let` declares is refused there, once.
  if (context.lets.has(called)) return null;
  if (!functionNames.has(called)) return refuse(context, spanOf(name), unsupportedCall(called, spanOf(name)));
  const nodes = parts(part(node, 'ArgumentList'), 'Expressions');
  const values = nodes.map((argument) => context.expression(argument));
  const type = requireType(node, context);
  if (!type || values.includes(null)) return null;
  const expression: Expression = { kind: 'call', type, function: called, arguments: values as Expression[] };
  return checkPatternArguments(expression, { nodes, context }) ? expression : null;
};

function unsupportedCall(called: string, span: Span): { message: string; fix?: Fix | undefined } {
  if (aggregateNames.has(called)) {
    return { message: `\`${called}\` is an aggregate: it can stand in \`summarize\` only.` };
  }
  return {
    message: `The function \`${called}\` is not supported by Lookout.`,
    fix: replacementFor(called, span),
  };
}
