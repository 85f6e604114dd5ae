import type { Expression } from '@lookout/contract';
import { constantOf, PlanError } from '@lookout/engine';
import { type OperatorScope, refuse } from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { spanOf } from '../kusto/syntax.ts';

/** How many rows an operator leaves: a whole number that is known while compiling; null = refused and reported. */
export function constantCount(node: KustoNode, word: string, { context }: OperatorScope): number | null {
  const expression = context.expression(node);
  if (!expression) return null;
  const value = countOf(expression);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  const message = `\`${word}\` needs a constant whole number, 0 or more.`;
  return refuse(context, spanOf(node), { code: 'type', message });
}

function countOf(expression: Expression): number {
  if (expression.type !== 'long' && expression.type !== 'int') return Number.NaN;
  try {
    return Number(constantOf(expression, 'long') ?? Number.NaN);
  } catch (error) {
    // It names a column: that is no constant.
    if (error instanceof PlanError) return Number.NaN;
    throw error;
  }
}
