import type { ColumnSchema } from '@lookout/contract';
import { compile } from './compile/compile.ts';
import { createKusto, type Kusto } from './kusto/kusto.ts';
import type { CompileResult } from './types.ts';

/**
 * Compiles a query over tables of the caller's, by name, beside the records' views. The plan's tables are then
 * provided to its run by name (`RunContext.provided`).
 */
export function compileQuery(
  source: string,
  tables: ReadonlyMap<string, readonly ColumnSchema[]> = NO_TABLES,
): CompileResult {
  const known = prepared.get(tables) ?? createKusto(tables);
  prepared.set(tables, known);
  return compile(source, known);
}

/** What was made ready for tables that are asked about again. */
const prepared = new WeakMap<object, Kusto>();
const NO_TABLES: ReadonlyMap<string, readonly ColumnSchema[]> = new Map();
