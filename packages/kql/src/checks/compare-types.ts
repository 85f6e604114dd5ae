import type { BinaryOperator, Expression, ScalarType } from '@lookout/contract';
import { type CompileContext, type Fix, refuse } from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { spanOf, textOf } from '../kusto/syntax.ts';

const COMPARISONS: ReadonlySet<BinaryOperator> = new Set(['==', '!=', '<', '<=', '>', '>=']);
const NUMERIC: ReadonlySet<ScalarType> = new Set(['int', 'long', 'real', 'decimal']);
/** How to make the other side of a comparison a value of this type. */
const CONVERSIONS: Partial<Record<ScalarType, string>> = {
  int: 'toint',
  long: 'tolong',
  real: 'todouble',
  bool: 'tobool',
  string: 'tostring',
};

/** Two operands of one operator. */
export interface OperandPair {
  readonly node: KustoNode;
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** Refuses comparisons between types that never equal each other, which the library lets pass. */
export function compareTypes(pair: OperandPair, context: CompileContext): boolean {
  if (!COMPARISONS.has(pair.operator) || isComparable(pair.left.type, pair.right.type)) return true;
  const { left, right, node } = pair;
  const message = `\`${left.type}\` and \`${right.type}\` cannot be compared: \`${textOf(node)}\`.`;
  refuse(context, spanOf(node), { code: 'type', message, fix: conversion(pair) });
  return false;
}

/** Refuses candidates of `in` that the operand can never equal. */
export function candidateTypes(
  list: {
    readonly operand: Expression;
    readonly candidates: readonly Expression[];
    readonly nodes: readonly KustoNode[];
  },
  context: CompileContext,
): boolean {
  const wrong = list.candidates.findIndex(({ type }) => !isComparable(list.operand.type, type));
  const node = list.nodes[wrong];
  if (!node) return true;
  const message = `\`${textOf(node)}\` is a ${list.candidates[wrong]?.type}; the values looked for are of type ${list.operand.type}.`;
  refuse(context, spanOf(node), { code: 'type', message });
  return false;
}

function isComparable(left: ScalarType, right: ScalarType): boolean {
  if (left === right || left === 'dynamic' || right === 'dynamic') return true;
  return NUMERIC.has(left) && NUMERIC.has(right);
}

/** Offers to write the literal as a value of the other side's type, or to convert it. */
function conversion({ node, left, right }: OperandPair): Fix | undefined {
  const parts = node as unknown as { readonly Left: KustoNode; readonly Right: KustoNode };
  if (right.kind === 'literal') return mend(parts.Right, right, left.type);
  if (left.kind === 'literal') return mend(parts.Left, left, right.type);
  return undefined;
}

function mend(node: KustoNode, literal: Expression, wanted: ScalarType): Fix | undefined {
  const span = spanOf(node);
  const text = textOf(node);
  if (wanted === 'string' && NUMERIC.has(literal.type)) {
    return { title: 'Compare with text', span, text: JSON.stringify(text) };
  }
  const bare = literal.kind === 'literal' && typeof literal.value === 'string' ? literal.value : '';
  if (NUMERIC.has(wanted) && /^-?\d+$/u.test(bare) && literal.type === 'string') {
    return { title: `Compare with the number ${bare}`, span, text: bare };
  }
  const convert = CONVERSIONS[wanted];
  return convert ? { title: `Convert with ${convert}()`, span, text: `${convert}(${text})` } : undefined;
}
