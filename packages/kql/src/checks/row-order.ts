import type { Span } from '@lookout/contract';
import { windowFunctionNames } from '@lookout/engine';
import { type CompileContext, refuse } from '../compile/context.ts';

/**
 * Refuses functions that look at neighbouring rows where nobody said which rows those are.
 * Source: https://learn.microsoft.com/kusto/query/window-functions
 */
export function checkOrder(called: string, at: Span, context: CompileContext): boolean {
  if (context.isOrdered || !windowFunctionNames.has(called)) return true;
  const message = `\`${called}\` looks at neighbouring rows: put them in order before, with \`| sort by …\` or \`| serialize\`.`;
  refuse(context, at, { code: 'order', message });
  return false;
}
