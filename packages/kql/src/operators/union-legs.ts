import type { CompileContext, Pipeline } from '../compile/context.ts';
import { refuse } from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { optionalPart, part, simpleName, spanOf, textOf } from '../kusto/syntax.ts';

/** A table of a union, and what `withsource` calls it. */
export interface Leg {
  readonly pipeline: Pipeline;
  readonly name: string;
}

/** Compiles a table of a union; null = refused and reported. */
export function compileLeg(node: KustoNode, index: number, context: CompileContext): Leg | null {
  if (isWildcard(node, context)) {
    const message = `Name the tables of the union one by one; \`${textOf(node)}\` is not supported.`;
    return refuse(context, spanOf(node), { message });
  }
  const pipeline = context.table(node);
  return pipeline && { pipeline, name: legName(node, index, context) };
}

/** The name that `as` gives at the end, or else that of the table at the start. */
export function legName(node: KustoNode, index: number, context: CompileContext): string {
  const { kusto } = context;
  const kind = kusto.kind(node);
  if (kind === 'ParenthesizedExpression') return legName(part(node, 'Expression'), index, context);
  if (kind === 'NameReference') return simpleName(node);
  if (kind !== 'PipeExpression') return `union_arg${index}`;
  const operator = part(node, 'Operator');
  if (kusto.kind(operator) === 'AsOperator') return simpleName(part(operator, 'Name'));
  return legName(part(node, 'Expression'), index, context);
}

/** Whether a table is named that is not there: `isfuzzy` leaves such tables out. */
export function isUnknown(node: KustoNode, context: CompileContext): boolean {
  const kind = context.kusto.kind(node);
  if (kind === 'ParenthesizedExpression' || kind === 'PipeExpression')
    return isUnknown(part(node, 'Expression'), context);
  return kind === 'NameReference' && !node.ReferencedSymbol;
}

function isWildcard(node: KustoNode, { kusto }: CompileContext): boolean {
  const name = optionalPart(node, 'Name');
  return name !== null && kusto.kind(name) === 'WildcardedName';
}
