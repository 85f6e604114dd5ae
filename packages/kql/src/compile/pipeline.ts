import type { ColumnSchema, ViewName } from '@lookout/contract';
import { ViewName as ViewNames } from '@lookout/contract';
import { views } from '@lookout/engine';
import { nearestName } from '../fixes/nearest-name.ts';
import { operatorRefusal } from '../fixes/operator-refusal.ts';
import { unknownSource } from '../fixes/unknown-source.ts';
import { scalarTypeOf } from '../kusto/kusto.ts';
import type { KustoNode } from '../kusto/library.ts';
import { children, optionalPart, part, parts, simpleName, spanOf, textOf, toArray } from '../kusto/syntax.ts';
import { operatorCompilers } from '../operators/registry.ts';
import { type CompileContext, type CompiledOperator, type Pipeline, refuse } from './context.ts';

/** Compiles a tabular expression: a source and the operators behind it; null = refused and reported. */
export function compilePipeline(expression: KustoNode, context: CompileContext): Pipeline | null {
  const { source, pipes } = unfold(expression, context);
  let pipeline = compileSource(source, context);
  for (const pipe of pipes) {
    const next = appendOperator(pipe, pipeline, context);
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

function compileSource(source: KustoNode, context: CompileContext): Pipeline | null {
  const name = context.kusto.kind(source) === 'NameReference' ? simpleName(source) : '';
  const binding = context.lets.get(name);
  if (binding?.kind === 'tabular') return binding.pipeline;
  if (binding?.kind === 'refused') return null;
  const view = ViewNames.safeParse(name);
  if (view.success && !binding) return { view: view.data, steps: [], output: columnsOf(view.data) };
  const what = operatorWord(source);
  const fix = nearestName(name, ViewNames.options, spanOf(source));
  return refuse(context, sourceSpan(source), { message: unknownSource(what), fix });
}

function appendOperator(pipe: KustoNode, before: Pipeline | null, context: CompileContext): Pipeline | null {
  const node = part(pipe, 'Operator');
  const output = schemaOf(pipe);
  const input = schemaOf(part(pipe, 'Expression'));
  const compile = operatorCompilers[context.kusto.kind(node)];
  if (!compile) return refuseOperator(node, context);
  if (!checkHints(node, context)) return null;
  const compiled = compile(node, { context, input, output, result: pipe });
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
    view: before.view,
    steps: [...before.steps, ...positioned],
    output: at.output,
    ...(render ? { render } : {}),
  };
}

function columnsOf(view: ViewName): ColumnSchema[] {
  return views[view].map(({ name, type }) => ({ name, type }));
}

/** The columns of a tabular expression, as Kusto resolved them. */
function schemaOf(node: KustoNode): ColumnSchema[] {
  return toArray(node.ResultType?.Columns).map(({ Name, Type }) => ({
    name: Name,
    // A column whose type plans do not have was refused where it is made.
    type: scalarTypeOf(Type) ?? 'dynamic',
  }));
}

/** `hint.strategy = …` and the like, between an operator and its operands. */
function checkHints(node: KustoNode, context: CompileContext): boolean {
  if (!optionalPart(node, 'Parameters')) return true;
  const [hint] = parts(node, 'Parameters');
  if (!hint) return true;
  refuse(context, spanOf(hint), { message: `The hint \`${textOf(hint)}\` is not supported; remove it.` });
  return false;
}

function refuseOperator(node: KustoNode, context: CompileContext): null {
  const word = operatorWord(node);
  return refuse(context, sourceSpan(node), operatorRefusal(word, { span: spanOf(node), text: textOf(node) }));
}

/** The keyword that a construct starts with, e.g. `join`. */
function operatorWord(node: KustoNode): string {
  const [first] = children(node);
  return first?.IsToken ? textOf(first) : textOf(node).slice(0, 40);
}

function sourceSpan(node: KustoNode): { start: number; end: number } {
  const [first] = children(node);
  return spanOf(first?.IsToken ? first : node);
}
