import type { ExpressionCompiler } from '../compile/context.ts';
import { refuse } from '../compile/context.ts';
import { part, simpleName, spanOf, textOf } from '../kusto/syntax.ts';

/** `object.key` and `object.['a key']`. */
export const path: ExpressionCompiler = (node, context) => {
  const selector = part(node, 'Selector');
  if (context.kusto.kind(selector) !== 'NameReference') {
    const message = `\`${textOf(selector)}\` cannot follow a dot; only the name of a member can.`;
    return refuse(context, spanOf(selector), { message });
  }
  const object = context.expression(part(node, 'Expression'));
  return object && { kind: 'member', type: 'dynamic', object, key: simpleName(selector) };
};

/** `object["key"]`, `array[0]` and computed selectors. */
export const element: ExpressionCompiler = (node, context) => {
  const object = context.expression(part(node, 'Expression'));
  const index = context.expression(part(part(node, 'Selector'), 'Expression'));
  if (!(object && index)) return null;
  if (index.kind === 'literal' && typeof index.value === 'string' && index.type === 'string') {
    return { kind: 'member', type: 'dynamic', object, key: index.value };
  }
  return { kind: 'element', type: 'dynamic', object, index };
};
