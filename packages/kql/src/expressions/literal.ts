import type { Json, ScalarType } from '@lookout/contract';
import { type ExpressionCompiler, refuse } from '../compile/context.ts';
import { spanOf, textOf } from '../kusto/syntax.ts';
import { parseDatetime } from '../literals/datetime.ts';
import { parseDecimal, parseInt32, parseLong, parseReal } from '../literals/numbers.ts';
import { parseBool, parseGuid } from '../literals/simple.ts';
import { parseTimespan } from '../literals/timespan.ts';
import { unquote, unwrap } from '../literals/unwrap.ts';

type Parse = (text: string) => Json | undefined;

/**
 * Compiles the literals of one type. Their own text is parsed here: the library evaluates some texts to zero
 * (`time(1.02:03:04.5)`, `0x1F`) and accepts others that mean nothing (`datetime(nonsense)`).
 */
function literalOf(type: ScalarType, parse: Parse, expected: string): ExpressionCompiler {
  return (node, context) => {
    const text = unwrap(textOf(node));
    if (text.toLowerCase() === 'null') return { kind: 'literal', type, value: null };
    const value = parse(text);
    if (value !== undefined) return { kind: 'literal', type, value };
    const message = `\`${text}\` is not a ${type} that Lookout can read. Write ${expected}.`;
    return refuse(context, spanOf(node), { code: 'type', message });
  };
}

const text = (parse: (text: string) => bigint | undefined): Parse => {
  return (literal) => parse(literal)?.toString();
};

export const boolLiteral = literalOf('bool', parseBool, '`true` or `false`');
export const intLiteral = literalOf('int', parseInt32, 'a whole number of 32 bits, e.g. `int(5)`');
export const longLiteral = literalOf('long', parseLong, 'a whole number of 64 bits, e.g. `5` or `0x1F`');
export const realLiteral = literalOf('real', parseReal, 'a number, e.g. `1.5` or `1e6`');
export const decimalLiteral = literalOf('decimal', parseDecimal, 'a number, e.g. `decimal(1.5)`');
export const guidLiteral = literalOf(
  'guid',
  (literal) => parseGuid(unquote(literal)),
  'e.g. `guid(74be27de-1e4e-49d9-b579-fe0b331d3642)`',
);
export const datetimeLiteral = literalOf(
  'datetime',
  text(parseDatetime),
  'an ISO 8601 date or time, e.g. `datetime(2026-01-31 12:30:00)`',
);
export const timespanLiteral = literalOf(
  'timespan',
  text(parseTimespan),
  'a duration, e.g. `90s`, `1.5h` or `time(1.02:03:04.5)`',
);

/** `"…"`, `'…'`, verbatim `@"…"`, obfuscated `h"…"`, multi-line, and several in a row, which join. */
export const stringLiteral: ExpressionCompiler = (node, { kusto }) => {
  return { kind: 'literal', type: 'string', value: kusto.stringValue(textOf(node)) };
};
