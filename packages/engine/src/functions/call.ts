import type { CallExpression, ScalarType } from '@lookout/contract';
import { type Compiled, folded } from '../expressions/compiled.ts';
import { asParameter } from '../expressions/parameter.ts';
import { PlanError } from '../plan/plan-error.ts';
import type { FunctionDefinition } from './definition.ts';
import { functions } from './registry.ts';

/** Checks a call against the catalogue and makes its closure. */
export function compileCall(expression: CallExpression, args: readonly Compiled[]): Compiled {
  const definition = functions.get(expression.function);
  if (!definition) throw new PlanError(`There is no function ${expression.function}.`);
  checkArity(definition, args.length);
  const typed = args.map((arg, index) => asParameter(definition.parameters, arg, index));
  const type = resultType(definition, typed);
  const evaluate = definition.compile(typed, type);
  return definition.isPure === false ? { type, evaluate } : folded(type, typed, evaluate);
}

function resultType({ returns }: FunctionDefinition, args: readonly Compiled[]): ScalarType {
  if (typeof returns === 'string') return returns;
  return returns(
    args.map((arg) => arg.type),
    args.map((arg) => arg.constant?.value),
  );
}

function checkArity({ name, arity: [min, max] }: FunctionDefinition, count: number): void {
  if (count < min || count > max) {
    throw new PlanError(`${name} takes ${min} to ${max} arguments, the plan gives it ${count}.`);
  }
}
