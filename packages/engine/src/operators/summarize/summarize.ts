import type { Aggregate, Step } from '@lookout/contract';
import { aggregates } from '../../aggregates/registry.ts';
import { compileExpression, type Schema } from '../../expressions/compile.ts';
import { converted } from '../../expressions/lift.ts';
import { PlanError } from '../../plan/plan-error.ts';
import { isAssignable } from '../../values/convert.ts';
import type { OperatorDefinition } from '../definition.ts';
import { type PlannedAggregate, Summary, type SummaryPlan } from './summary.ts';

/** Groups rows and aggregates each group. */
export const summarize: OperatorDefinition<'summarize'> = {
  documentation: {
    name: 'summarize',
    signature: 'summarize name = aggregate(…), … by key, …',
    description: 'One row for each combination of keys, with aggregates over its records.',
    example: 'logs | summarize requests = countif(eventName == "LogWelcome") by bin(timestamp, 1m)',
    link: 'https://learn.microsoft.com/kusto/query/summarize-operator',
  },
  compile: (step, { schema }) => {
    const plan = compileSummary(step, schema);
    return {
      schema: new Map([
        ...plan.keys.map(({ name, compiled }) => [name, compiled.type] as const),
        ...plan.aggregates.map(({ name, type }) => [name, type] as const),
      ]),
      run: ({ table }, context) => {
        const summary = new Summary(plan, Number.POSITIVE_INFINITY);
        summary.add({ table, context });
        return { table: summary.table(), origin: null };
      },
    };
  },
};

/** What a `summarize` computes; stream mode makes a summary of it for each window. */
export function compileSummary(step: Extract<Step, { kind: 'summarize' }>, schema: Schema): SummaryPlan {
  return {
    keys: step.by.map(({ name, value }) => ({ name, compiled: compileExpression(value, schema) })),
    aggregates: step.aggregates.map((aggregate) => planAggregate(aggregate, schema)),
  };
}

function planAggregate(aggregate: Aggregate, schema: Schema): PlannedAggregate {
  const definition = aggregates.get(aggregate.function);
  if (!definition) throw new PlanError(`There is no aggregate ${aggregate.function}.`);
  const { arity, parameters, returns, name } = definition;
  const count = aggregate.arguments.length;
  if (count < arity[0] || count > arity[1]) {
    throw new PlanError(`${name} takes ${arity[0]} to ${arity[1]} arguments, the plan gives it ${count}.`);
  }
  const args = aggregate.arguments.map((argument, index) => {
    const wanted = parameters[index] ?? 'any';
    const compiled = compileExpression(argument, schema);
    return wanted === 'any' ? compiled : converted(compiled, wanted);
  });
  const computedType = typeof returns === 'string' ? returns : returns(args.map(({ type }) => type));
  if (!isAssignable(computedType, aggregate.type)) {
    throw new PlanError(`The plan says ${aggregate.type} where ${name} gives ${computedType}.`);
  }
  return { name: aggregate.name, type: aggregate.type, computedType, definition, args };
}
