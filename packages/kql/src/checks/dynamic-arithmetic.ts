import type { BinaryOperator, ScalarType } from '@lookout/contract';
import { type CompileContext, refuse } from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { part, spanOf, textOf } from '../kusto/syntax.ts';
import type { OperandPair } from './compare-types.ts';

const ARITHMETIC: ReadonlySet<BinaryOperator> = new Set(['+', '-', '*', '/', '%']);
const WHOLE: ReadonlySet<ScalarType> = new Set(['int', 'long']);

/**
 * Refuses whole-number arithmetic on a dynamic value: its type is known only when it runs, and the library's guess,
 * a whole number, would cut 2.5 to 2.
 */
export function checkDynamicArithmetic(
  pair: OperandPair,
  type: ScalarType,
  context: CompileContext,
): boolean {
  if (!ARITHMETIC.has(pair.operator) || !WHOLE.has(type)) return true;
  const node = dynamicOperand(pair);
  if (!node) return true;
  const [span, text] = [spanOf(node), textOf(node)];
  const message = `\`${text}\` is dynamic: say which number it is, with todouble() or tolong().`;
  const fix = { title: 'Convert with todouble()', span, text: `todouble(${text})` };
  refuse(context, span, { message, fix });
  return false;
}

function dynamicOperand({ node, left, right }: OperandPair): KustoNode | undefined {
  if (left.type === 'dynamic') return part(node, 'Left');
  return right.type === 'dynamic' ? part(node, 'Right') : undefined;
}
