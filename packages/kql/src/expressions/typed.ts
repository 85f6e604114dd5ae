import type { ScalarType } from '@lookout/contract';
import { type CompileContext, refuse } from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { spanOf, textOf } from '../kusto/syntax.ts';

/** The type of a node's value; refuses the few types that plans do not have, such as `type` and tables. */
export function requireType(node: KustoNode, context: CompileContext): ScalarType | null {
  const type = context.kusto.scalarType(node);
  if (type) return type;
  const message = `Lookout cannot tell the type of \`${textOf(node)}\`. Convert it, e.g. with \`tostring(…)\`.`;
  return refuse(context, spanOf(node), { code: 'type', message });
}
