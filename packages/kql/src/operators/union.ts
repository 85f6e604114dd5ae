import type { ColumnSchema, Expression, Step } from '@lookout/contract';
import { type CompileContext, type OperatorCompiler, type Pipeline, refuse } from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { headSpan, parts, spanOf } from '../kusto/syntax.ts';
import { schemaOf } from '../kusto/table-schema.ts';
import { type Parameter, parametersOf } from './parameters.ts';
import { innerColumns, outerColumns, type UnionColumn } from './union-columns.ts';
import { compileLeg, isUnknown, type Leg, legName } from './union-legs.ts';

/** `| union table, …` */
export const union: OperatorCompiler = (node, { context, before, result }) => {
  const left = before ? { pipeline: before, name: legName(result, 0, context) } : null;
  const legs = compileLegs(node, left ? [left] : [], context);
  return left && legs && uniteLegs(node, legs, { context, result });
};

/** `union table, …` at the start of a query. */
export function unionSource(node: KustoNode, context: CompileContext): Pipeline | null {
  const legs = compileLegs(node, [], context);
  const united = legs && uniteLegs(node, legs, { context, result: node });
  if (!united) return null;
  const { source, steps } = legs[0]!.pipeline;
  const added = united.steps.map((step) => ({ step, span: headSpan(node), assignments: [] }));
  return { source, steps: [...steps, ...added], output: united.output, isOrdered: false };
}

function compileLegs(node: KustoNode, before: readonly Leg[], context: CompileContext): Leg[] | null {
  const parameters = unionParameters(node, context);
  const isFuzzy = parameters?.get('isfuzzy')?.text === 'true';
  const nodes = parts(node, 'Expressions').filter((leg) => !(isFuzzy && isUnknown(leg, context)));
  const legs = nodes.map((leg, index) => compileLeg(leg, before.length + index, context));
  if (!parameters || legs.includes(null)) return null;
  const all = [...before, ...legs.filter((leg) => leg !== null)];
  return all.length > 0 ? all : refuse(context, spanOf(node), { message: 'No table of this union exists.' });
}

function unionParameters(node: KustoNode, context: CompileContext): ReadonlyMap<string, Parameter> | null {
  return parametersOf(node, ['kind', 'withsource', 'isfuzzy'], context);
}

interface United {
  readonly steps: readonly Step[];
  readonly output: readonly ColumnSchema[];
}

/** Gives all legs the same columns, and puts their rows behind those of the first. */
function uniteLegs(
  node: KustoNode,
  legs: readonly Leg[],
  { context, result }: { readonly context: CompileContext; readonly result: KustoNode },
): United | null {
  const parameters = unionParameters(node, context);
  const tables = legs.map(({ pipeline }) => pipeline.output);
  const shared = parameters?.get('kind')?.text === 'inner' ? innerColumns(tables) : outerColumns(tables);
  const label = parameters?.get('withsource')?.text;
  if (shared.some(({ name }) => name === label)) return refuseLabel(node, `${label}`, context);
  const output = [...labelColumn(label), ...shared.map(({ name, type }) => ({ name, type }))];
  if (!isSame(output, schemaOf(result)) && !isWholeQuery(result, context)) return refuseLater(node, context);
  const aligned = legs.map((leg) => alignment(leg, shared, label));
  const others = legs.slice(1).map(({ pipeline }, index) => {
    return context.tables.add(withSteps(pipeline, aligned[index + 1]!, { output, node }));
  });
  const united: Step[] = others.length > 0 ? [{ kind: 'union', others }] : [];
  return { steps: [...aligned[0]!, ...united], output };
}

function refuseLabel(node: KustoNode, label: string, context: CompileContext): null {
  const message = `The tables have a column \`${label}\` already: give \`withsource\` another name.`;
  return refuse(context, headSpan(node), { message });
}

function labelColumn(label: string | undefined): ColumnSchema[] {
  return label === undefined ? [] : [{ name: label, type: 'string' }];
}

/** The step that gives a leg the columns of the union; none where it has them. */
function alignment(
  { pipeline, name }: Leg,
  shared: readonly UnionColumn[],
  label: string | undefined,
): Step[] {
  if (label === undefined && isSame(pipeline.output, shared)) return [];
  const columns = shared.map((column) => ({ name: column.name, value: valueIn(pipeline.output, column) }));
  const value: Expression = { kind: 'literal', type: 'string', value: name };
  return [{ kind: 'project', columns: label === undefined ? columns : [{ name: label, value }, ...columns] }];
}

function valueIn(columns: readonly ColumnSchema[], { from, type }: UnionColumn): Expression {
  const isThere = columns.some((column) => column.name === from && column.type === type);
  return isThere ? { kind: 'column', type, name: from } : { kind: 'literal', type, value: null };
}

function withSteps(
  pipeline: Pipeline,
  steps: readonly Step[],
  { output, node }: { readonly output: readonly ColumnSchema[]; readonly node: KustoNode },
): Pipeline {
  const added = steps.map((step) => ({ step, span: headSpan(node), assignments: [] }));
  return { ...pipeline, steps: [...pipeline.steps, ...added], output };
}

function isSame(a: readonly ColumnSchema[], b: readonly ColumnSchema[]): boolean {
  return (
    a.length === b.length && a.every(({ name, type }, at) => b[at]?.name === name && b[at].type === type)
  );
}

/** Whether nothing in the text reads the result. */
function isWholeQuery(result: KustoNode, { kusto }: CompileContext): boolean {
  return result.Parent !== null && kusto.kind(result.Parent) === 'ExpressionStatement';
}

/**
 * Kusto's library takes `kind = inner` for `outer`, and numbers the names that clash in another order than Kusto
 * itself: what follows would be compiled for columns that are not there.
 */
function refuseLater(node: KustoNode, context: CompileContext): null {
  const message =
    'The tables of this union differ in their columns. Before more can follow, give them the same with `project`.';
  return refuse(context, headSpan(node), { message });
}
