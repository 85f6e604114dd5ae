import type { Aggregate, Expression, NamedExpression, Step } from '@lookout/contract';
import { type Assignment, type OperatorCompiler, type OperatorScope, refuse } from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { optionalPart, parts, spanOf } from '../kusto/syntax.ts';
import { type AggregateCollector, aggregateCollector } from './aggregates.ts';
import { type AllottedValue, allotColumns } from './allot-columns.ts';
import { byPosition, compileNamed } from './columns.ts';

/** `summarize name = aggregate, … by key, …`. The result has the keys first, as Kusto orders them. */
export const summarize: OperatorCompiler = (node, scope) => {
  const keys = keyNodes(node, scope);
  const values = parts(node, 'Aggregates');
  if (!keys) return null;
  if (keys.length + values.length === 0) {
    return refuse(scope.context, spanOf(node), {
      message: '`summarize` needs an aggregate or `by` and a key.',
    });
  }
  const namedKeys = byPosition(keys, scope.output.slice(0, keys.length), scope);
  const by = namedKeys && compileNamed(namedKeys, scope);
  const allotted = by && allotColumns(values, scope.output.slice(keys.length), { ...scope, by });
  if (!allotted) return null;
  const steps = aggregateSteps(by, allotted, scope);
  return steps && { steps, assignments: allotted.flatMap(assignmentsOf) };
};

function assignmentsOf({ value, columns }: AllottedValue): Assignment[] {
  const span = spanOf(value);
  return columns.map(({ name }) => ({ name, span }));
}

function keyNodes(node: KustoNode, { context }: OperatorScope): KustoNode[] | null {
  const clause = optionalPart(node, 'ByClause');
  if (!clause) return [];
  const bin = optionalPart(clause, 'BinClause');
  if (!bin) return parts(clause, 'Expressions');
  return refuse(context, spanOf(bin), {
    message: '`bin = …` after the keys is not supported; use `bin(…)`.',
  });
}

/**
 * Usually one step. Where an aggregate is part of a larger expression, as in `sum(x) / count()`, the summarize
 * computes the aggregates under hidden names, and a project computes the expression from them.
 */
function aggregateSteps(
  by: NamedExpression[],
  values: readonly AllottedValue[],
  scope: OperatorScope,
): Step[] | null {
  const collector = aggregateCollector(scope);
  const compiled = values.map((value) => compileValue(value, collector));
  if (compiled.includes(null)) return null;
  const columns = (compiled as NamedExpression[][]).flat();
  const aggregates: Aggregate[] = [...collector.aggregates];
  const step: Step = { kind: 'summarize', aggregates, by };
  if (!collector.needsProject) return [step];
  const keys = by.map(({ name, value }) => ({ name, value: columnOf(name, value.type) }));
  return [step, { kind: 'project', columns: [...keys, ...columns] }];
}

function compileValue(allotted: AllottedValue, collector: AggregateCollector): NamedExpression[] | null {
  if (!allotted.expanded) {
    const { name } = allotted.columns[0];
    const value = collector.compile(allotted.value, name);
    return value && [{ name, value }];
  }
  const aggregates = allotted.expanded.map((column, index) => ({
    name: allotted.columns[index]!.name,
    ...column,
    arguments: [...column.arguments],
  }));
  if (!collector.add(aggregates, allotted.value)) return null;
  return aggregates.map(({ name, type }) => ({ name, value: columnOf(name, type) }));
}

function columnOf(name: string, type: Expression['type']): Expression {
  return { kind: 'column', type, name };
}
