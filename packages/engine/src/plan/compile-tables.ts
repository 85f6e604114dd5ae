import type { Expression, PlanTable, TableIndex } from '@lookout/contract';
import type { Table } from '../column.ts';
import type { Schema } from '../expressions/compile.ts';
import { functions } from '../functions/registry.ts';
import type { CompiledStep, Flow } from '../operators/definition.ts';
import { compileStep } from '../operators/registry.ts';
import type { RunContext, RunTables } from '../run-context.ts';
import { compileSource } from '../sources/compile-source.ts';
import type { CompiledSource } from '../sources/definition.ts';
import { checkReferences } from './check-references.ts';
import { PlanError } from './plan-error.ts';
import { expressionsOf, sourceExpressions, subqueriesOf, tablesOf } from './step-expressions.ts';
import { walk } from './walk.ts';

/** A side table made ready. */
export interface CompiledTable {
  readonly schema: Schema;
  /** Whether every run gives the same rows: nothing in it sees the records, the caller's tables or the clock. */
  readonly isConstant: boolean;
  readonly source: CompiledSource;
  readonly steps: readonly CompiledStep[];
}

/** Makes the side tables of a plan ready, in order: each may name those before it. */
export function compileTables(tables: readonly PlanTable[]): readonly CompiledTable[] {
  const compiled: CompiledTable[] = [];
  for (const table of tables) compiled.push(compileTable(table, compiled));
  return compiled;
}

function compileTable(table: PlanTable, before: readonly CompiledTable[]): CompiledTable {
  for (const expression of sourceExpressions(table.source)) checkReferences(expression, before);
  const source = compileSource(table.source);
  const steps = compileSteps(table.steps, source.schema, before);
  const schema = steps.at(-1)?.schema ?? source.schema;
  return { schema, isConstant: isConstant(table, before), source, steps };
}

/** Makes steps ready, each over the columns that the one before it leaves. */
export function compileSteps(
  steps: PlanTable['steps'],
  input: Schema,
  tables: readonly CompiledTable[],
): CompiledStep[] {
  const compiled: CompiledStep[] = [];
  for (const step of steps) {
    for (const expression of expressionsOf(step)) checkReferences(expression, tables);
    compiled.push(compileStep(step, { schema: compiled.at(-1)?.schema ?? input, tables }));
  }
  return compiled;
}

const CHANGING: ReadonlySet<string> = new Set(['view', 'table', 'input']);

function isConstant({ source, steps }: PlanTable, tables: readonly CompiledTable[]): boolean {
  const expressions = [...sourceExpressions(source), ...steps.flatMap(expressionsOf)];
  const named = [...steps.flatMap(tablesOf), ...expressions.flatMap(subqueriesOf)];
  return (
    !CHANGING.has(source.kind) &&
    steps.every(({ kind }) => kind !== 'sample') &&
    expressions.every(isPure) &&
    named.every((index) => tables[index]?.isConstant)
  );
}

function isPure(expression: Expression): boolean {
  let pure = true;
  walk(expression, (part) => {
    if (part.kind === 'call' && functions.get(part.function)?.isPure === false) pure = false;
  });
  return pure;
}

/** Side tables for the runs of one plan. Constant tables are computed once and kept. */
export class TableCache {
  readonly #tables: readonly CompiledTable[];
  readonly #constants = new Map<TableIndex, Table>();

  constructor(tables: readonly CompiledTable[]) {
    this.#tables = tables;
  }

  /** The context of one run over records, or of none. */
  open(context: RunContext, records: Table | undefined): RunContext {
    if (this.#tables.length === 0) return context;
    const known = new Map<TableIndex, Table>();
    const run = (index: TableIndex, input?: Table) => runTable(this.#at(index), inner, { records, input });
    const tables: RunTables = {
      rows: (index) => {
        const kept = this.#at(index).isConstant ? this.#constants : known;
        const rows = kept.get(index) ?? run(index);
        kept.set(index, rows);
        return rows;
      },
      apply: run,
    };
    const inner: RunContext = { ...context, tables };
    return inner;
  }

  #at(index: TableIndex): CompiledTable {
    const table = this.#tables[index];
    if (!table) throw new PlanError(`The plan has no table ${index}.`);
    return table;
  }
}

function runTable(
  { source, steps }: CompiledTable,
  context: RunContext,
  offered: Parameters<CompiledSource['rows']>[1],
): Table {
  const start: Flow = { table: source.rows(context, offered), origin: null };
  return steps.reduce((flow, step) => step.run(flow, context), start).table;
}
