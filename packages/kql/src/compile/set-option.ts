import type { KustoNode } from '../kusto/library.ts';
import { optionalPart, part, simpleName, spanOf } from '../kusto/syntax.ts';
import { type CompileContext, refuse } from './context.ts';

/** Options that say how Kusto is to compute, not what, as hints do. */
const HINTS: ReadonlySet<string> = new Set([
  'deferpartialqueryfailures',
  'maxmemoryconsumptionperiterator',
  'max_memory_consumption_per_query_per_node',
  'norequesttimeout',
  'notruncation',
  'query_results_cache_max_age',
  'querytrace',
  'servertimeout',
]);

/** Options that functions read. */
const READ: ReadonlySet<string> = new Set(['query_bin_auto_size', 'query_bin_auto_at']);

/** `set option = value;`. Source: https://learn.microsoft.com/kusto/query/set-statement */
export function setOption(statement: KustoNode, context: CompileContext): void {
  const named = part(statement, 'Name');
  const name = simpleName(named);
  if (HINTS.has(name)) return;
  if (!READ.has(name)) {
    refuse(context, spanOf(named), { message: `The option \`${name}\` is not supported; remove it.` });
    return;
  }
  const given = optionalPart(statement, 'ValueClause');
  const value = given && context.expression(part(given, 'Expression'));
  if (value) context.settings.set(name, value);
}
