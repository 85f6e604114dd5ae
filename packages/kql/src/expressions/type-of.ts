import { ScalarType } from '@lookout/contract';
import { type ExpressionCompiler, refuse } from '../compile/context.ts';
import { spanOf, textOf } from '../kusto/syntax.ts';
import { unwrap } from '../literals/unwrap.ts';

/** Other names that KQL has for types. */
const NAMES: Readonly<Record<string, ScalarType>> = {
  boolean: 'bool',
  double: 'real',
  date: 'datetime',
  time: 'timespan',
  uuid: 'guid',
  uniqueid: 'guid',
};

/** `typeof(type)`, an argument of functions that convert what they find, as the name of the type. */
export const typeOf: ExpressionCompiler = (node, context) => {
  const written = unwrap(textOf(node)).toLowerCase();
  const type = ScalarType.safeParse(NAMES[written] ?? written);
  if (type.success) return { kind: 'literal', type: 'string', value: type.data };
  const message = `\`${textOf(node)}\` names no type of KQL. Write e.g. \`typeof(long)\`.`;
  return refuse(context, spanOf(node), { code: 'type', message });
};
