import type { Aggregate, Expression } from '@lookout/contract';
import { aggregateNames } from '../catalog.ts';
import { aggregateRefusal } from '../checks/engine-accepts.ts';
import { type CompileContext, type OperatorScope, refuse } from '../compile/context.ts';
import { compileExpression } from '../expressions/compile-expression.ts';
import { requireType } from '../expressions/typed.ts';
import { replacementFor } from '../fixes/replacements.ts';
import type { KustoNode } from '../kusto/library.ts';
import { part, parts, simpleName, spanOf, textOf } from '../kusto/syntax.ts';

/** Gathers the aggregate calls of a `summarize`. */
export interface AggregateCollector {
  readonly aggregates: readonly Aggregate[];
  /** Whether some result is more than an aggregate alone. */
  readonly needsProject: boolean;
  /** Compiles one result; the aggregates inside become references to columns. */
  compile(node: KustoNode, name: string): Expression | null;
}

/** A collector for one `summarize`. */
export function aggregateCollector({ context }: OperatorScope): AggregateCollector {
  const aggregates: Aggregate[] = [];
  let needsProject = false;

  function collect(node: KustoNode, name: string): Expression | null {
    const aggregate = compileAggregate(node, name, context);
    if (!aggregate) return null;
    aggregates.push(aggregate);
    return { kind: 'column', type: aggregate.type, name };
  }

  const inner: CompileContext = {
    ...context,
    expression: (node) => {
      if (isAggregate(node, context)) return collect(node, `$${aggregates.length}`);
      return compileExpression(node, inner);
    },
  };

  return {
    aggregates,
    get needsProject() {
      return needsProject;
    },
    compile: (node, name) => {
      if (isAggregate(node, context)) return collect(node, name);
      needsProject = true;
      return inner.expression(node);
    },
  };
}

/** A call of what Kusto or Lookout knows as an aggregate. */
function isAggregate(node: KustoNode, { kusto }: CompileContext): boolean {
  if (kusto.kind(node) !== 'FunctionCallExpression') return false;
  return kusto.isAggregate(simpleName(part(node, 'Name')));
}

function compileAggregate(node: KustoNode, name: string, context: CompileContext): Aggregate | null {
  const called = part(node, 'Name');
  const text = simpleName(called);
  if (!aggregateNames.has(text)) {
    const fix = replacementFor(text, spanOf(called));
    const message = `The aggregate \`${text}\` is not supported by Lookout.`;
    return refuse(context, spanOf(called), { message, fix });
  }
  const values = parts(part(node, 'ArgumentList'), 'Expressions').map((value) => context.expression(value));
  const type = requireType(node, context);
  if (!type || values.includes(null)) return null;
  const aggregate: Aggregate = { name, type, function: text, arguments: values as Expression[] };
  const problem = aggregateRefusal(aggregate);
  if (problem === null) return aggregate;
  return refuse(context, spanOf(node), {
    message: `\`${textOf(node)}\` is not supported by Lookout. ${problem}`,
  });
}
