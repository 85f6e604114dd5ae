import type { Expression } from '@lookout/contract';
import { candidateTypes } from '../checks/compare-types.ts';
import { type ExpressionCompiler, refuse } from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { part, parts, spanOf, textOf } from '../kusto/syntax.ts';
import { asText } from './as-text.ts';

/** `in`, `!in`, `in~`, `!in~` with a list. The token decides: the library calls `in~` InCsExpression. */
export const inList: ExpressionCompiler = (node, context) => {
  const spelled = textOf(part(node, 'Operator'));
  const list = part(node, 'Right');
  const operand = context.expression(part(node, 'Left'));
  const items = parts(list, 'Expressions');
  const table = items.find((item) => item.ResultType?.Columns);
  if (table) {
    const message = `\`${spelled}\` with a table is not supported; list the values instead.`;
    return refuse(context, spanOf(table), { message });
  }
  const candidates = items.map((item: KustoNode) => context.expression(item));
  if (!operand || candidates.includes(null)) return null;
  const isCaseInsensitive = spelled.endsWith('~');
  const known = candidates as Expression[];
  if (!candidateTypes({ operand, candidates: known, nodes: items }, context)) return null;
  return {
    kind: 'in',
    type: 'bool',
    operand: isCaseInsensitive ? asText(operand) : operand,
    candidates: known,
    isNegated: spelled.startsWith('!'),
    isCaseInsensitive,
  };
};
