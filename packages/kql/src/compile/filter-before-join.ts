import type { Expression, JoinColumn, Step } from '@lookout/contract';
import { childrenOf } from '@lookout/engine';
import type { PositionedStep } from './context.ts';

type Join = Extract<Step, { kind: 'join' }>;

/**
 * The steps so far as a filter behind them leaves them. `join kind=innerunique` keeps one row of each key, and Kusto
 * promises that what is asked of the left table behind the join chooses among the rows of the key: it is asked before
 * the join as well.
 * Source: https://learn.microsoft.com/kusto/query/join-innerunique#two-possible-outputs-from-innerunique-join
 */
export function filteredBeforeJoin(
  steps: readonly PositionedStep[],
  filter: PositionedStep,
): readonly PositionedStep[] {
  const at = steps.findLastIndex(({ step }) => step.kind !== 'where');
  const join = steps[at]?.step;
  if (filter.step.kind !== 'where' || join?.kind !== 'join' || join.flavor !== 'innerunique') return steps;
  const early = conditions(filter.step.predicate).filter((condition) => isOfLeft(condition, join));
  const filters = early.map((predicate) => ({ ...filter, step: { kind: 'where' as const, predicate } }));
  return steps.toSpliced(at, 0, ...filters);
}

/** What must all be true. */
function conditions(predicate: Expression): Expression[] {
  if (predicate.kind !== 'binary' || predicate.operator !== 'and') return [predicate];
  return [...conditions(predicate.left), ...conditions(predicate.right)];
}

function isOfLeft(condition: Expression, { columns }: Join): boolean {
  const ofLeft = new Map(
    columns.filter(({ side }) => side === 'left').map((column) => [column.name, column]),
  );
  return readsOnly(condition, ofLeft);
}

function readsOnly(expression: Expression, columns: ReadonlyMap<string, JoinColumn>): boolean {
  if (expression.kind === 'column') return columns.get(expression.name)?.from === expression.name;
  return childrenOf(expression).every((child) => readsOnly(child, columns));
}
