import type { Expression, Step } from '@lookout/contract';
import { stepRefusal } from '../checks/engine-accepts.ts';
import { type OperatorCompiler, refuse } from '../compile/context.ts';
import { headSpan, optionalPart, part, parts, spanOf } from '../kusto/syntax.ts';
import { parseKvOptions } from './parse-kv-options.ts';
import { takenColumn } from './taken-column.ts';

/** `parse-kv text as (key: type, …) with (pair_delimiter = …, …)` */
export const parseKv: OperatorCompiler = (node, scope) => {
  const input = scope.context.expression(part(node, 'Expression'));
  const clause = optionalPart(node, 'WithClause');
  const options = parseKvOptions(clause ? parts(clause, 'Properties') : [], scope.context);
  const taken = parts(part(node, 'Keys'), 'Columns').map((key) => takenColumn(key, scope));
  if (!(input && options) || taken.includes(null)) return null;
  const known = taken.filter((column) => column !== null);
  const columns = known.map(({ name, type }) => ({ name, type }));
  const step: Step = { kind: 'parse-kv', input, columns, options };
  const problem = stepRefusal({ ...step, input: NO_TEXT }, scope);
  if (problem === null) return { steps: [step], assignments: known.map(({ assignment }) => assignment) };
  return refuse(scope.context, clause ? spanOf(clause) : headSpan(node), {
    code: 'pattern',
    message: problem,
  });
};

/** Options are fit or not whatever the text. */
const NO_TEXT: Expression = { kind: 'literal', type: 'string', value: '' };
