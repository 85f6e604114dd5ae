import { type OperatorCompiler, refuse } from '../compile/context.ts';
import { optionalPart, spanOf, textOf } from '../kusto/syntax.ts';

/** `getschema` */
export const getschema: OperatorCompiler = (node, { context }) => {
  const kind = optionalPart(node, 'KindParameter');
  if (!kind) return { steps: [{ kind: 'getschema' }] };
  return refuse(context, spanOf(kind), { message: `\`${textOf(kind)}\` is not supported; remove it.` });
};
