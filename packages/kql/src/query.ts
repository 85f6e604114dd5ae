import type { ColumnSchema } from '@lookout/contract';
import { compile } from './compile/compile.ts';
import { createKusto } from './kusto/kusto.ts';
import type { CompileResult } from './types.ts';

/**
 * Compiles a query over tables of the caller's, by name, beside the records' views. The plan's tables are then
 * provided to its run by name (`RunContext.provided`).
 */
export function compileQuery(
  source: string,
  tables: ReadonlyMap<string, readonly ColumnSchema[]> = new Map(),
): CompileResult {
  return compile(source, createKusto(tables));
}
