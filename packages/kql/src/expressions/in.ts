import type { Expression } from '@lookout/contract';
import { candidateTypes } from '../checks/compare-types.ts';
import type { CompileContext, ExpressionCompiler } from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { part, parts, textOf } from '../kusto/syntax.ts';
import { asText } from './as-text.ts';
import { subquery } from './subquery.ts';

/** `in`, `!in`, `in~`, `!in~` with a list. The token decides: the library calls `in~` InCsExpression. */
export const inList: ExpressionCompiler = (node, context) => {
  const spelled = textOf(part(node, 'Operator'));
  const list = part(node, 'Right');
  const operand = context.expression(part(node, 'Left'));
  const items = parts(list, 'Expressions');
  const candidates = items.map((item: KustoNode) => candidate(item, context));
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

/** A value, or a table whose first column holds the values. */
export function candidate(item: KustoNode, context: CompileContext): Expression | null {
  return item.ResultType?.Columns ? subquery(item, 'list', context) : context.expression(item);
}
