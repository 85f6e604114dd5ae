import { type CompileContext, type Pipeline, refuse } from '../compile/context.ts';
import type { CalledFunction } from '../functions/bind-arguments.ts';
import { expandCall } from '../functions/expand-call.ts';
import type { KustoNode } from '../kusto/library.ts';
import { part, parts, simpleName, spanOf } from '../kusto/syntax.ts';

/** The table that a function of the author's gives. */
export function functionResult(node: KustoNode, context: CompileContext): Pipeline | null {
  const name = part(node, 'Name');
  const binding = context.lets.get(simpleName(name));
  if (binding?.kind === 'refused') return null;
  if (binding?.kind !== 'function') {
    const message = `\`${simpleName(name)}\` is not a table or a function that gives one.`;
    return refuse(context, spanOf(name), { message });
  }
  return calledTable(node, binding.declared, context);
}

/** The table that a call of such a function gives. */
export function calledTable(
  node: KustoNode,
  called: CalledFunction,
  context: CompileContext,
): Pipeline | null {
  const expanded = expandCall(node, called, context);
  if (!expanded) return null;
  expanded.context.declare(parts(expanded.body, 'Statements'));
  const pipeline = expanded.context.table(part(expanded.body, 'Expression'));
  return pipeline && seenAt(node, pipeline);
}

/** The text shows the steps of a function where it is called. */
function seenAt(call: KustoNode, pipeline: Pipeline): Pipeline {
  const span = spanOf(call);
  const steps = pipeline.steps.map(({ step, assignments }) => ({
    step,
    span,
    assignments: assignments.map(({ name }) => ({ name, span })),
  }));
  return { ...pipeline, steps };
}
