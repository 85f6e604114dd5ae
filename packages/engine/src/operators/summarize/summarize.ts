import type { Step } from '@lookout/contract';
import { compileExpression, type Schema } from '../../expressions/compile.ts';
import type { OperatorDefinition } from '../definition.ts';
import { planAggregates } from './plan-aggregates.ts';
import { Summary, type SummaryPlan } from './summary.ts';

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
        ...plan.aggregates.columns.map(({ name, type }) => [name, type] as const),
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
    aggregates: planAggregates(step.aggregates, schema),
  };
}
