import type { ColumnSchema, JoinColumn, JoinKind, Step } from '@lookout/contract';
import {
  type CompiledOperator,
  type OperatorCompiler,
  type OperatorScope,
  refuse,
} from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { headSpan, part } from '../kusto/syntax.ts';
import { type JoinKey, joinKeys } from './join-keys.ts';
import { parametersOf } from './parameters.ts';

type Side = JoinColumn['side'];

const BOTH: readonly Side[] = ['left', 'right'];

/** How the text may name each kind, and whose columns it shows. */
const KINDS: Readonly<Record<string, { readonly flavor: JoinKind; readonly sides: readonly Side[] }>> = {
  innerunique: { flavor: 'innerunique', sides: BOTH },
  inner: { flavor: 'inner', sides: BOTH },
  leftouter: { flavor: 'leftouter', sides: BOTH },
  rightouter: { flavor: 'rightouter', sides: BOTH },
  fullouter: { flavor: 'fullouter', sides: BOTH },
  leftanti: { flavor: 'leftanti', sides: ['left'] },
  anti: { flavor: 'leftanti', sides: ['left'] },
  leftantisemi: { flavor: 'leftanti', sides: ['left'] },
  leftsemi: { flavor: 'leftsemi', sides: ['left'] },
  rightanti: { flavor: 'rightanti', sides: ['right'] },
  rightantisemi: { flavor: 'rightanti', sides: ['right'] },
  rightsemi: { flavor: 'rightsemi', sides: ['right'] },
};

/** `join kind = flavor (table) on key, …`. Source: https://learn.microsoft.com/kusto/query/join-operator */
export const join: OperatorCompiler = (node, scope) => {
  const on = joinKeys(node, 'ConditionClause', scope.context);
  return compileJoin(node, scope, { on, fallback: 'innerunique', hidden: new Set() });
};

/** `lookup kind = flavor (table) on key, …`: a join that does not show the keys of the other table. */
export const lookup: OperatorCompiler = (node, scope) => {
  const on = joinKeys(node, 'LookupClause', scope.context);
  return compileJoin(node, scope, {
    on,
    fallback: 'leftouter',
    hidden: new Set(on?.map(({ right }) => right)),
  });
};

interface JoinParts {
  readonly on: readonly JoinKey[] | null;
  /** The kind of a join that does not say. */
  readonly fallback: JoinKind;
  /** Columns of the other table that the result leaves out. */
  readonly hidden: ReadonlySet<string>;
}

function compileJoin(
  node: KustoNode,
  { context, input, output }: OperatorScope,
  { on, fallback, hidden }: JoinParts,
): CompiledOperator | null {
  const parameters = parametersOf(node, ['kind'], context);
  const right = context.table(part(node, 'Expression'));
  if (!(parameters && right && on)) return null;
  const kind = KINDS[parameters.get('kind')?.text ?? fallback];
  if (!kind) return refuse(context, headSpan(node), { message: 'There is no such kind of join.' });
  const ofSide = {
    left: input,
    right: right.output.filter(({ name }) => !hidden.has(name)),
  };
  const columns = named(
    kind.sides.flatMap((side) => sourced(side, ofSide[side])),
    output,
  );
  const index = context.tables.add(right);
  const step: Step = { kind: 'join', flavor: kind.flavor, right: index, on: [...on], columns };
  const written = columns.filter(({ side }) => side === 'right');
  return { steps: [step], assignments: written.map(({ name }) => ({ name, span: headSpan(node) })) };
}

type Unnamed = Omit<JoinColumn, 'name'>;

function sourced(side: Side, columns: readonly ColumnSchema[]): Unnamed[] {
  return columns.map(({ name, type }) => ({ type, side, from: name }));
}

/** Kusto's library names the result's columns, in the order of the sides. */
function named(columns: readonly Unnamed[], output: readonly ColumnSchema[]): JoinColumn[] {
  return columns.map((column, index) => ({ name: output[index]?.name ?? '', ...column }));
}
