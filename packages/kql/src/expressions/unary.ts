import type { Expression, LiteralExpression } from '@lookout/contract';
import type { ExpressionCompiler } from '../compile/context.ts';
import { refuse } from '../compile/context.ts';
import { part, spanOf, textOf } from '../kusto/syntax.ts';
import { parseInt32, parseLong, parseReal } from '../literals/numbers.ts';
import { parseTimespan } from '../literals/timespan.ts';
import { unwrap } from '../literals/unwrap.ts';
import { requireType } from './typed.ts';

const parsers: Readonly<Record<string, (text: string) => LiteralExpression['value'] | undefined>> = {
  IntLiteralExpression: parseInt32,
  LongLiteralExpression: parseLong,
  RealLiteralExpression: parseReal,
  TimespanLiteralExpression: (text) => parseTimespan(text)?.toString(),
};

/** `(operand)` */
export const parenthesized: ExpressionCompiler = (node, context) =>
  context.expression(part(node, 'Expression'));

/** `+operand` changes no value, but makes a long of an int, as Kusto has it. */
export const plus: ExpressionCompiler = (node, context) => {
  const operand = context.expression(part(node, 'Expression'));
  const isWidened = operand?.type === 'int' && context.kusto.scalarType(node) === 'long';
  return isWidened ? { kind: 'call', type: 'long', function: 'tolong', arguments: [operand] } : operand;
};

/** `-operand`; a negative literal becomes one literal, which is how the smallest long can be written. */
export const minus: ExpressionCompiler = (node, context) => {
  const inner = part(node, 'Expression');
  const parse = parsers[context.kusto.kind(inner)];
  const value = parse?.(`-${unwrap(textOf(inner))}`);
  const operand = value === undefined ? context.expression(inner) : null;
  if (value === undefined && !operand) return null;
  const type = requireType(inner, context);
  if (!type) return null;
  if (value !== undefined) return { kind: 'literal', type, value };
  return operand && negate(operand);

  function negate(of: Expression): Expression | null {
    if (of.type !== 'string' && of.type !== 'bool' && of.type !== 'datetime') {
      return { kind: 'negate', type: context.kusto.scalarType(node) ?? of.type, operand: of };
    }
    return refuse(context, spanOf(node), { code: 'type', message: `A ${of.type} has no negative.` });
  }
};
