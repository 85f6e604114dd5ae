import type { Aggregate, Expression, ScalarType } from '@lookout/contract';
import type { AggregateDefinition } from '../../aggregates/definition.ts';
import { aggregates } from '../../aggregates/registry.ts';
import { compileExpression, type Schema } from '../../expressions/compile.ts';
import type { Compiled } from '../../expressions/compiled.ts';
import { asParameter } from '../../expressions/parameter.ts';
import { sharedInFrame } from '../../expressions/shared-in-frame.ts';
import { PlanError } from '../../plan/plan-error.ts';
import { isAssignable } from '../../values/convert.ts';

/** A result column: which state it is read from, and as which of its outputs. */
export interface PlannedAggregate {
  readonly name: string;
  /** The type that the plan declares, and the one that the aggregate gives. */
  readonly type: ScalarType;
  readonly computedType: ScalarType;
  readonly state: number;
  readonly output: number;
}

/** What several result columns may be read from: an aggregate function and all its arguments. */
export interface PlannedState {
  readonly definition: AggregateDefinition;
  readonly args: readonly Compiled[];
}

/** The result columns of a summarize, and the states behind them. */
export interface PlannedAggregates {
  readonly columns: readonly PlannedAggregate[];
  readonly states: readonly PlannedState[];
}

/** Makes aggregates ready. Equal ones share a state, and so do those that a definition says may. */
export function planAggregates(asked: readonly Aggregate[], schema: Schema): PlannedAggregates {
  const states: { definition: AggregateDefinition; args: Compiled[]; outputs: number }[] = [];
  const known = new Map<string, number>();
  const compile = argumentCompiler(schema);
  const columns = asked.map((aggregate): PlannedAggregate => {
    const { name, type } = aggregate;
    const { definition, args, computedType } = planOne(aggregate, compile);
    const key = sharingKey(aggregate, definition);
    const state = known.get(key) ?? states.push({ definition, args: [...args], outputs: 0 }) - 1;
    known.set(key, state);
    const shared = states[state]!;
    const output = shared.outputs++;
    if (output > 0 && definition.isShared) shared.args.push(args.at(-1)!);
    return { name, type, computedType, state, output };
  });
  return { columns, states };
}

function sharingKey(aggregate: Aggregate, { isShared }: AggregateDefinition): string {
  const common = isShared ? aggregate.arguments.slice(0, -1) : aggregate.arguments;
  return JSON.stringify([aggregate.function, common]);
}

type CompileArgument = (argument: Expression) => Compiled;

/** What several aggregates ask for is computed once for all of them. */
function argumentCompiler(schema: Schema): CompileArgument {
  const known = new Map<string, Compiled>();
  return (argument) => {
    const key = JSON.stringify(argument);
    const compiled = known.get(key) ?? sharedInFrame(compileExpression(argument, schema));
    known.set(key, compiled);
    return compiled;
  };
}

function planOne(aggregate: Aggregate, compile: CompileArgument) {
  const definition = aggregates.get(aggregate.function);
  if (!definition) throw new PlanError(`There is no aggregate ${aggregate.function}.`);
  const { arity, returns, name } = definition;
  const count = aggregate.arguments.length;
  if (count < arity[0] || count > arity[1]) {
    throw new PlanError(`${name} takes ${arity[0]} to ${arity[1]} arguments, the plan gives it ${count}.`);
  }
  const args = aggregate.arguments.map((argument, index) =>
    checkConstant(asParameter(definition.parameters, compile(argument), index), definition, index),
  );
  const computedType = typeof returns === 'string' ? returns : returns(args.map(({ type }) => type));
  if (!isAssignable(computedType, aggregate.type)) {
    throw new PlanError(`The plan says ${aggregate.type} where ${name} gives ${computedType}.`);
  }
  return { definition, args, computedType };
}

function checkConstant(
  argument: Compiled,
  { name, constantsFrom }: AggregateDefinition,
  index: number,
): Compiled {
  if (constantsFrom === undefined || index < constantsFrom || argument.constant) return argument;
  throw new PlanError(`Argument ${index + 1} of ${name} must be a constant.`);
}
