import type { Aggregate, Expression, ScalarType } from '@lookout/contract';
import { aggregateNames } from '../catalog.ts';
import { aggregateRefusal } from '../checks/engine-accepts.ts';
import { type CompileContext, type OperatorScope, refuse } from '../compile/context.ts';
import { compileExpression } from '../expressions/compile-expression.ts';
import { requireType } from '../expressions/typed.ts';
import { replacementFor } from '../fixes/replacements.ts';
import { scalarTypeOf } from '../kusto/kusto.ts';
import type { KustoNode } from '../kusto/library.ts';
import { part, simpleName, spanOf, textOf, toArray } from '../kusto/syntax.ts';
import { aggregateNamed } from './aggregate-names.ts';
import { foldedConstant } from './constant-arguments.ts';
import { argumentsOf } from './several-columns.ts';

/** Gathers the aggregate calls of a `summarize`. */
export interface AggregateCollector {
  readonly aggregates: readonly Aggregate[];
  /** Whether some result is more than an aggregate alone. */
  readonly needsProject: boolean;
  /** Compiles one result; the aggregates inside become references to columns. */
  compile(node: KustoNode, name: string): Expression | null;
  /** Takes aggregates that a call of several columns came to; false = refused and reported. */
  add(several: readonly Aggregate[], node: KustoNode): boolean;
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
    add: (several, node) => {
      const accepted = several.map((aggregate) => checked(folded(aggregate), node, context));
      aggregates.push(...accepted.filter((aggregate) => aggregate !== null));
      return !accepted.includes(null);
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
  const { name: text, maxSize } = aggregateNamed(simpleName(called));
  if (!aggregateNames.has(text)) {
    const fix = replacementFor(text, spanOf(called));
    const message = `The aggregate \`${text}\` is not supported by Lookout.`;
    return refuse(context, spanOf(called), { message, fix });
  }
  const values = argumentsOf(node).map((value) => context.expression(value));
  const type = typeOfCall(node, context);
  if (!type || values.includes(null)) return null;
  const args = withLimit(values as Expression[], maxSize);
  return checked(folded({ name, type, function: text, arguments: args }), node, context);
}

/** Within an expression, an aggregate that may make several columns makes one. */
function typeOfCall(node: KustoNode, context: CompileContext): ScalarType | null {
  const [only, ...others] = toArray(node.ResultType?.Columns);
  if (!only || others.length > 0) return requireType(node, context);
  return scalarTypeOf(only.Type);
}

function withLimit(values: Expression[], maxSize: number | undefined): Expression[] {
  if (maxSize === undefined || values.length > 1) return values;
  return [...values, { kind: 'literal', type: 'long', value: String(maxSize) }];
}

function folded(aggregate: Aggregate): Aggregate {
  return { ...aggregate, arguments: aggregate.arguments.map(foldedConstant) };
}

function checked(aggregate: Aggregate, node: KustoNode, context: CompileContext): Aggregate | null {
  const problem = problemOf(aggregate);
  if (problem === null) return aggregate;
  return refuse(context, spanOf(node), {
    message: `\`${textOf(node)}\` is not supported by Lookout. ${problem}`,
  });
}

/** Kusto's page gives `count` no argument, its engine counts rows whatever it is, and a predicate would mean `countif`. */
function problemOf(aggregate: Aggregate): string | null {
  const [argument] = aggregate.arguments;
  if (aggregate.function === 'count' && argument?.type === 'bool')
    return 'Use `countif` to count what a predicate holds for, or `count()` for all.';
  return aggregateRefusal(aggregate);
}
