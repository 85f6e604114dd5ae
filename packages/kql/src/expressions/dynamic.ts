import type { Expression, Json } from '@lookout/contract';
import { type CompileContext, type ExpressionCompiler, refuse } from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { part, parts, spanOf, textOf } from '../kusto/syntax.ts';
import { parseReal } from '../literals/numbers.ts';
import { unwrap } from '../literals/unwrap.ts';

/** A JSON value that may be `null`, so that `undefined` can mean: refused. */
type Read = (node: KustoNode, context: CompileContext) => Json | undefined;

const readers: Readonly<Record<string, Read>> = {
  NullLiteralExpression: () => null,
  BooleanLiteralExpression: (node) => textOf(node).toLowerCase() === 'true',
  LongLiteralExpression: readNumber,
  IntLiteralExpression: readNumber,
  RealLiteralExpression: readNumber,
  UnaryMinusExpression: readNumber,
  StringLiteralExpression: (node, { kusto }) => kusto.stringValue(textOf(node)),
  JsonArrayExpression: readArray,
  JsonObjectExpression: readObject,
};

/** `dynamic(…)` around JSON. */
export const dynamicLiteral: ExpressionCompiler = (node, context) => {
  const value = read(part(node, 'Expression'), context);
  return value === undefined ? null : ({ kind: 'literal', type: 'dynamic', value } satisfies Expression);
};

function read(node: KustoNode, context: CompileContext): Json | undefined {
  const reader = readers[context.kusto.kind(node)];
  if (reader) return reader(node, context);
  refuse(context, spanOf(node), {
    message: `\`${textOf(node)}\` is not JSON. Inside \`dynamic(…)\` write JSON only.`,
  });
  return undefined;
}

function readNumber(node: KustoNode, context: CompileContext): Json | undefined {
  const value = parseReal(unwrap(textOf(node).replace(/\s/gu, '')));
  const isExact = typeof value === 'number' && (!Number.isInteger(value) || Number.isSafeInteger(value));
  if (isExact) return value;
  refuse(context, spanOf(node), {
    code: 'limit',
    message: `\`${textOf(node)}\` cannot be held exactly in JSON. Write it as text: \`parse_json("…")\`.`,
  });
  return undefined;
}

function readArray(node: KustoNode, context: CompileContext): Json | undefined {
  const values = parts(node, 'Values').map((value) => read(value, context));
  return values.includes(undefined) ? undefined : (values as Json[]);
}

function readObject(node: KustoNode, context: CompileContext): Json | undefined {
  const pairs = parts(node, 'Pairs').map((pair) => {
    const name = context.kusto.stringValue(textOf(part(pair, 'Name')));
    return [name, read(part(pair, 'Value'), context)] as const;
  });
  if (pairs.some(([, value]) => value === undefined)) return undefined;
  return Object.fromEntries(pairs) as Json;
}
