import type { Expression, Json } from '@lookout/contract';
import { constantOf } from '@lookout/engine';
import { type CompileContext, type ExpressionCompiler, refuse } from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { part, parts, spanOf, textOf } from '../kusto/syntax.ts';

/** Reads a value as JSON text without blanks; null = refused and reported. */
type Read = (node: KustoNode, context: CompileContext) => string | null;

const readers: Readonly<Record<string, Read>> = {
  NullLiteralExpression: () => 'null',
  JsonArrayExpression: readArray,
  JsonObjectExpression: readObject,
  DynamicExpression: (node, context) => read(part(node, 'Expression'), context),
  BooleanLiteralExpression: readScalar,
  IntLiteralExpression: readScalar,
  LongLiteralExpression: readScalar,
  RealLiteralExpression: readScalar,
  DecimalLiteralExpression: readScalar,
  UnaryMinusExpression: readScalar,
  StringLiteralExpression: readScalar,
  CompoundStringLiteralExpression: readScalar,
  GuidLiteralExpression: readScalar,
  DateTimeLiteralExpression: readScalar,
  TimespanLiteralExpression: readScalar,
};

/**
 * `dynamic(…)` around JSON, in which strings may have single quotes and other literals of KQL may stand.
 * Source: https://learn.microsoft.com/kusto/query/scalar-data-types/dynamic
 */
export const dynamicLiteral: ExpressionCompiler = (node, context) => {
  const json = read(part(node, 'Expression'), context);
  return json === null ? null : literalOf(json);
};

/** JSON in a plan has doubles only: what would lose digits there is left to the engine to read. */
function literalOf(json: string): Expression {
  const value = JSON.parse(json) as Json;
  if (JSON.stringify(value) === json) return { kind: 'literal', type: 'dynamic', value };
  const text: Expression = { kind: 'literal', type: 'string', value: json };
  return { kind: 'call', type: 'dynamic', function: 'parse_json', arguments: [text] };
}

function read(node: KustoNode, context: CompileContext): string | null {
  const reader = readers[context.kusto.kind(node)];
  if (reader) return reader(node, context);
  return refuse(context, spanOf(node), {
    message: `\`${textOf(node)}\` is not JSON. Inside \`dynamic(…)\` write JSON and literals only.`,
  });
}

function readScalar(node: KustoNode, context: CompileContext): string | null {
  const literal = context.expression(node);
  if (literal?.kind !== 'literal') return literal && refuse(context, spanOf(node), notLiteral(node));
  if (literal.type === 'long' && literal.value !== null) return String(literal.value);
  if (literal.type === 'real' && typeof literal.value === 'string') {
    return refuse(context, spanOf(node), notLiteral(node));
  }
  return JSON.stringify(constantOf(literal, 'dynamic') ?? null);
}

function notLiteral(node: KustoNode): { message: string } {
  return { message: `\`${textOf(node)}\` cannot be held in JSON. Write it as text.` };
}

function readArray(node: KustoNode, context: CompileContext): string | null {
  const values = parts(node, 'Values').map((value) => read(value, context));
  return values.includes(null) ? null : `[${values.join(',')}]`;
}

function readObject(node: KustoNode, context: CompileContext): string | null {
  const pairs = parts(node, 'Pairs').map((pair) => {
    const name = context.kusto.stringValue(textOf(part(pair, 'Name')));
    const value = read(part(pair, 'Value'), context);
    return value === null ? null : `${JSON.stringify(name)}:${value}`;
  });
  return pairs.includes(null) ? null : `{${pairs.join(',')}}`;
}
