import { type ColumnSchema, type ViewName, ViewName as ViewNames } from '@lookout/contract';
import { views } from '@lookout/engine';
import { type CompileContext, type Pipeline, refuse } from '../compile/context.ts';
import { nearestName } from '../fixes/nearest-name.ts';
import { unknownSource } from '../fixes/unknown-source.ts';
import type { KustoNode } from '../kusto/library.ts';
import { simpleName, spanOf } from '../kusto/syntax.ts';
import { functionResult } from './function-result.ts';

/** What a transformation of Azure Monitor calls the records that come in. */
const SOURCE = 'source';

/** What `let` or `as` named, a table of the caller's, or the records in one of their vocabularies. */
export function namedTable(node: KustoNode, context: CompileContext): Pipeline | null {
  const name = simpleName(node);
  const binding = context.lets.get(name);
  if (binding?.kind === 'tabular') return binding.pipeline;
  if (binding?.kind === 'refused') return null;
  if (binding?.kind === 'function') return functionResult(node, context);
  const provided = context.kusto.tables.get(name);
  if (provided) return start({ kind: 'table', name, columns: [...provided] }, provided);
  const view = ViewNames.safeParse(name === SOURCE ? 'logs' : name);
  if (view.success && !binding) return records(view.data, node, context);
  const fix = nearestName(name, ViewNames.options, spanOf(node));
  return refuse(context, spanOf(node), { message: unknownSource(name), fix });
}

function start(source: Pipeline['source'], output: readonly ColumnSchema[]): Pipeline {
  return { source, steps: [], output };
}

/** A run reads the records in one vocabulary. */
function records(view: ViewName, node: KustoNode, context: CompileContext): Pipeline | null {
  const spoken = context.vocabulary.speak(view);
  if (spoken === view) return start({ kind: 'view', view }, columnsOf(view));
  const message = `This query reads the records as \`${spoken}\` already: it cannot read them as \`${view}\` as well.`;
  return refuse(context, spanOf(node), { message });
}

function columnsOf(view: ViewName): ColumnSchema[] {
  return views[view].map(({ name, type }) => ({ name, type }));
}
