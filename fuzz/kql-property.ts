import type { Json } from '@lookout/contract';
import { type CompiledPlan, compilePlan, type Table, tableRows } from '@lookout/engine';
import { compileQuery } from '@lookout/kql';
import { awkwardRowCount, awkwardSchema, awkwardTable } from './awkward.ts';

const now = { ms: 1_795_341_600_000, nanos: 0 };
const HALF = Math.floor(awkwardRowCount / 2);

/** A query either compiles or says why not, within the text; what compiles runs, the same way each time. */
export function checkQuery(text: string): void {
  const compiled = compiledOrRefused(text);
  if (!compiled) return;
  const [once, again] = [rowsOf(compiled, awkwardTable()), rowsOf(compiled, awkwardTable())];
  if (JSON.stringify(once) !== JSON.stringify(again)) throw new Error('Two runs differ.');
}

/** Where rows are looked at one by one, cutting the input anywhere changes nothing. */
export function checkRowQuery(text: string): void {
  const compiled = compiledOrRefused(text);
  if (!compiled) return;
  const whole = rowsOf(compiled, awkwardTable());
  const parts = [awkwardTable(0, HALF), awkwardTable(HALF)].flatMap((part) => rowsOf(compiled, part));
  if (JSON.stringify(whole) === JSON.stringify(parts)) return;
  throw new Error(`Cut in two: ${JSON.stringify(parts)}; whole: ${JSON.stringify(whole)}`);
}

function compiledOrRefused(text: string): CompiledPlan | null {
  const { diagnostics, plan } = compileQuery(text, awkwardSchema);
  const isRefused = diagnostics.some(({ severity }) => severity === 'error');
  if (isRefused !== (plan === null)) throw new Error('A query has a plan exactly when it has no error.');
  const outside = diagnostics.find(({ span }) => span.start > span.end || span.end > text.length);
  if (outside) throw new Error(`A finding lies outside of the text: ${JSON.stringify(outside)}`);
  return plan && compilePlan(plan);
}

function rowsOf(compiled: CompiledPlan, table: Table): Json[][] {
  const context = { now, provided: (name: string) => (name === 'T' ? table : undefined) };
  return tableRows(compiled.run(NO_RECORDS, context).table);
}

const NO_RECORDS = awkwardTable(0, 0);
