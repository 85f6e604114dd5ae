import { ViewName as ViewNames } from '@lookout/contract';
import { type CompileContext, type Pipeline, refuse } from '../compile/context.ts';
import { nearestName } from '../fixes/nearest-name.ts';
import { unknownSource } from '../fixes/unknown-source.ts';
import type { KustoNode } from '../kusto/library.ts';
import { headSpan, headWord, spanOf } from '../kusto/syntax.ts';
import { unionSource } from '../operators/union.ts';
import { datatable } from './datatable.ts';
import { functionResult } from './function-result.ts';
import { materialize } from './materialize.ts';
import { namedTable } from './named-table.ts';
import { print } from './print.ts';
import { range } from './range.ts';

/** Compiles what a tabular expression starts with. */
export type SourceCompiler = (node: KustoNode, context: CompileContext) => Pipeline | null;

/** The whitelist of sources, by their kind in Kusto's syntax tree. What is not here is refused. */
const sourceCompilers: Readonly<Record<string, SourceCompiler>> = {
  NameReference: namedTable,
  PrintOperator: print,
  DataTableExpression: datatable,
  RangeOperator: range,
  FunctionCallExpression: functionResult,
  MaterializeExpression: materialize,
  UnionOperator: unionSource,
};

/** Compiles a source; null = refused and reported. */
export function compileSource(node: KustoNode, context: CompileContext): Pipeline | null {
  const compile = sourceCompilers[context.kusto.kind(node)];
  const pipeline = compile?.(node, context);
  if (pipeline) context.positions.set(pipeline.source, headSpan(node));
  if (pipeline !== undefined) return pipeline;
  const word = headWord(node);
  const fix = nearestName(word, ViewNames.options, spanOf(node));
  return refuse(context, headSpan(node), { message: unknownSource(word), fix });
}
