import type { ColumnSchema } from '@lookout/contract';
import { operatorRefusal } from '../fixes/operator-refusal.ts';
import type { KustoNode } from '../kusto/library.ts';
import { headSpan, headWord, part, spanOf, textOf } from '../kusto/syntax.ts';
import { schemaOf } from '../kusto/table-schema.ts';
import { invoke } from '../operators/invoke.ts';
import { parametersOf } from '../operators/parameters.ts';
import { operatorCompilers } from '../operators/registry.ts';
import { compileSource } from '../sources/compile-source.ts';
import {
  type CompileContext,
  type CompiledOperator,
  derive,
  type Pipeline,
  type PositionedStep,
  refuse,
} from './context.ts';
import { filteredBeforeJoin } from './filter-before-join.ts';
import { isOrdered, isOrderedAfter } from './row-order.ts';

/** Compiles a tabular expression: a source and the operators behind it; null = refused and reported. */
export function compilePipeline(expression: KustoNode, context: CompileContext): Pipeline | null {
  const { source, pipes } = unfold(expression, context);
  return appendPipes(pipes, compileSource(source, context), context);
}

/** The same for operators over rows that something else hands over: `mv-apply … on (…)`. */
export function compileSubquery(
  expression: KustoNode,
  input: Pipeline,
  context: CompileContext,
): Pipeline | null {
  const { source: node, pipes } = unfold(expression, context);
  const first = { node, result: node, input: input.output };
  return appendPipes(pipes, appendOperator(first, input, context), context);
}

function appendPipes(
  pipes: readonly KustoNode[],
  start: Pipeline | null,
  context: CompileContext,
): Pipeline | null {
  let pipeline = start;
  for (const pipe of pipes) {
    const input = schemaOf(part(pipe, 'Expression'));
    const next = appendOperator({ node: part(pipe, 'Operator'), result: pipe, input }, pipeline, context);
    // After a refusal the other operators are still read, so that every refusal of the text shows at once.
    pipeline = pipeline && next;
  }
  return pipeline;
}

/** `a | b | c` is a tree that leans left: ((a | b) | c). Unfolded without recursion, as it can be long. */
function unfold(expression: KustoNode, { kusto }: CompileContext): { source: KustoNode; pipes: KustoNode[] } {
  const pipes: KustoNode[] = [];
  let source = expression;
  for (let kind = kusto.kind(source); kind in UNFOLDED; kind = kusto.kind(source)) {
    if (kind === 'PipeExpression') pipes.unshift(source);
    source = part(source, 'Expression');
  }
  return { source, pipes };
}

const UNFOLDED: Readonly<Record<string, true>> = { PipeExpression: true, ParenthesizedExpression: true };

/** An operator of the text, the node that has the columns of its result, and those that it sees. */
interface PlacedOperator {
  readonly node: KustoNode;
  readonly result: KustoNode;
  readonly input: readonly ColumnSchema[];
}

function appendOperator(
  { node, result, input }: PlacedOperator,
  before: Pipeline | null,
  context: CompileContext,
): Pipeline | null {
  if (context.kusto.kind(node) === 'InvokeOperator') return invoke(node, before, context);
  const output = schemaOf(result);
  const compile = operatorCompilers[context.kusto.kind(node)];
  if (!compile) return refuseOperator(node, context);
  if (!checkSettings(node, context)) return null;
  const inner = derive(context, { row: input, isOrdered: before === null || isOrdered(before) });
  const compiled = compile(node, { context: inner, input, output, result, before });
  if (!compiled || !before) return null;
  if (before.render) {
    return refuse(context, spanOf(node), {
      message: '`render` must be the last operator; move it to the end.',
    });
  }
  return extendPipeline(before, compiled, { node, output });
}

function extendPipeline(
  before: Pipeline,
  compiled: CompiledOperator,
  at: { readonly node: KustoNode; readonly output: readonly ColumnSchema[] },
): Pipeline {
  const { steps, assignments = [], render } = compiled;
  const span = spanOf(at.node);
  const positioned = steps.map((step) => ({ step, span, assignments }));
  return {
    source: before.source,
    steps: [...stepsBefore(before, positioned), ...positioned],
    output: compiled.output ?? at.output,
    isOrdered: compiled.isOrdered ?? isOrderedAfter(steps, isOrdered(before)),
    ...(render ? { render } : {}),
  };
}

function stepsBefore({ steps }: Pipeline, [next]: readonly PositionedStep[]): readonly PositionedStep[] {
  return next ? filteredBeforeJoin(steps, next) : steps;
}

/** The settings of an operator that has none. Those that have some read them. */
function checkSettings(node: KustoNode, context: CompileContext): boolean {
  return HAVE_SETTINGS.has(context.kusto.kind(node)) || parametersOf(node, [], context) !== null;
}

const HAVE_SETTINGS: ReadonlySet<string> = new Set([
  'JoinOperator',
  'LookupOperator',
  'UnionOperator',
  'ParseOperator',
  'ParseWhereOperator',
  'MvExpandOperator',
  'MvApplyOperator',
]);

function refuseOperator(node: KustoNode, context: CompileContext): null {
  const word = headWord(node);
  return refuse(context, headSpan(node), operatorRefusal(word, { span: spanOf(node), text: textOf(node) }));
}
