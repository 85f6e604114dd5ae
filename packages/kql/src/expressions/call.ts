import type { Expression } from '@lookout/contract';
import { aggregateNames, functionNames } from '../catalog.ts';
import { checkPatternArguments } from '../checks/regex.ts';
import { type ExpressionCompiler, refuse } from '../compile/context.ts';
import { nearestName } from '../fixes/nearest-name.ts';
import { part, parts, simpleName, spanOf } from '../kusto/syntax.ts';
import { requireType } from './typed.ts';

/** A call of a scalar function of the catalogue. */
export const call: ExpressionCompiler = (node, context) => {
  const name = part(node, 'Name');
  const called = simpleName(name);
  if (!functionNames.has(called)) return refuse(context, spanOf(name), unsupportedCall(called, spanOf(name)));
  const nodes = parts(part(node, 'ArgumentList'), 'Expressions');
  const values = nodes.map((argument) => context.expression(argument));
  const type = requireType(node, context);
  if (!type || values.includes(null)) return null;
  const expression: Expression = { kind: 'call', type, function: called, arguments: values as Expression[] };
  return checkPatternArguments(expression, { nodes, context }) ? expression : null;
};

function unsupportedCall(called: string, span: { start: number; end: number }) {
  if (aggregateNames.has(called)) {
    return { message: `\`${called}\` is an aggregate: it can stand in \`summarize\` only.` };
  }
  const fix = nearestName(called, [...functionNames], span);
  return { message: `The function \`${called}\` is not supported by Lookout.`, fix };
}
