import type { Aggregate, NamedExpression, Step } from '@lookout/contract';
import { type OperatorCompiler, type OperatorScope, refuse } from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { optionalPart, parts, spanOf } from '../kusto/syntax.ts';
import { aggregateCollector } from './aggregates.ts';
import { byPosition, compileNamed, type NamedNode } from './columns.ts';

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
  const namedValues = namedKeys && byPosition(values, scope.output.slice(keys.length), scope);
  const by = namedKeys && compileNamed(namedKeys, scope);
  if (!(by && namedValues)) return null;
  const steps = aggregateSteps(by, namedValues, scope);
  return steps && { steps };
};

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
  values: readonly NamedNode[],
  scope: OperatorScope,
): Step[] | null {
  const collector = aggregateCollector(scope);
  const columns = values.map(({ name, value }) => {
    const expression = collector.compile(value, name);
    return expression && { name, value: expression };
  });
  if (columns.includes(null)) return null;
  const aggregates: Aggregate[] = [...collector.aggregates];
  const step: Step = { kind: 'summarize', aggregates, by };
  if (!collector.needsProject) return [step];
  const keys = by.map(({ name, value }) => ({
    name,
    value: { kind: 'column', type: value.type, name } as const,
  }));
  return [step, { kind: 'project', columns: [...keys, ...columns.filter((column) => column !== null)] }];
}
