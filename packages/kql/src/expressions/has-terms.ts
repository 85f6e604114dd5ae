import type { Expression } from '@lookout/contract';
import type { ExpressionCompiler } from '../compile/context.ts';
import { part, parts, textOf } from '../kusto/syntax.ts';
import { asText } from './as-text.ts';
import { candidate } from './in.ts';

/** `has_any (…)` and `has_all (…)`: for the engine functions of the text and the terms. */
export const hasTerms: ExpressionCompiler = (node, context) => {
  const text = context.expression(part(node, 'Left'));
  const items = parts(part(node, 'Right'), 'Expressions');
  const candidates = items.map((item) => candidate(item, context));
  if (!text || candidates.includes(null)) return null;
  return {
    kind: 'call',
    type: 'bool',
    function: textOf(part(node, 'Operator')).toLowerCase(),
    arguments: [asText(text), ...(candidates as Expression[])],
  };
};
