import { type CompileContext, refuse } from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { headSpan, optionalPart, part, parts, simpleName, spanOf, textOf } from '../kusto/syntax.ts';

/** A column of each side that must be equal. */
export interface JoinKey {
  readonly left: string;
  readonly right: string;
}

/** The keys of `on key, $left.a == $right.b, …` in a part of a join; null = refused and reported. */
export function joinKeys(node: KustoNode, name: string, context: CompileContext): JoinKey[] | null {
  const clause = optionalPart(node, name);
  if (!clause || context.kusto.kind(clause) !== 'JoinOnClause') {
    const message = 'Say which columns must be equal: `on key`, or `on $left.a == $right.b`.';
    return refuse(context, clause ? spanOf(clause) : headSpan(node), { message });
  }
  const keys = parts(clause, 'Expressions').map((node) => keysIn(node, context));
  return keys.includes(null) ? null : keys.flatMap((found) => found ?? []);
}

function keysIn(node: KustoNode, context: CompileContext): JoinKey[] | null {
  const kind = context.kusto.kind(node);
  if (kind === 'ParenthesizedExpression') return keysIn(part(node, 'Expression'), context);
  if (kind === 'AndExpression') {
    const [left, right] = [keysIn(part(node, 'Left'), context), keysIn(part(node, 'Right'), context)];
    return left && right && [...left, ...right];
  }
  const key = keyOf(node, kind);
  if (!key) {
    const message = `\`${textOf(node)}\` is not a key: write a column that both have, or \`$left.a == $right.b\`.`;
    return refuse(context, spanOf(node), { message });
  }
  return isDynamic(node, context) ? refuseDynamic(node, context) : [key];
}

function keyOf(node: KustoNode, kind: string): JoinKey | null {
  if (kind === 'NameReference') return { left: simpleName(node), right: simpleName(node) };
  if (kind !== 'EqualExpression') return null;
  const [left, right] = [columnOf(part(node, 'Left')), columnOf(part(node, 'Right'))];
  return left !== null && right !== null ? { left, right } : null;
}

/** The column of `$left.column`. */
function columnOf(node: KustoNode): string | null {
  const selector = optionalPart(node, 'Selector');
  return selector && simpleName(selector);
}

function isDynamic(node: KustoNode, { kusto }: CompileContext): boolean {
  const operands = [optionalPart(node, 'Left') ?? node, optionalPart(node, 'Right') ?? node];
  return operands.some((operand) => kusto.scalarType(operand) === 'dynamic');
}

function refuseDynamic(node: KustoNode, context: CompileContext): null {
  const message = `\`${textOf(node)}\` is dynamic, and such values are no keys. Add \`| extend key = tostring(…)\` on both sides.`;
  return refuse(context, spanOf(node), { code: 'type', message });
}
