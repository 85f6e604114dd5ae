import type { Diagnostic, Json } from '@lookout/contract';
import {
  compilePlan,
  instantFromNanoseconds,
  type RunContext,
  readableCell,
  type Table,
  tableRows,
} from '@lookout/engine';
import { compileQuery } from '@lookout/kql';
import * as z from 'zod';
import { GivenTable, toTable } from './given-table.ts';
import { positionOf } from './position.ts';

/** One query, and the tables that it may start from. */
const Question = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  query: z.string(),
  tables: z.record(z.string(), GivenTable).default({}),
});

/** Why there is no result: what and where, counted from 1. `unsupported` = refused by name. */
export interface AnswerError {
  readonly code: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

export type Answer = { readonly id?: string | number | undefined } & (
  | { readonly columns: readonly { readonly name: string; readonly type: string }[]; readonly rows: Json[][] }
  | { readonly error: AnswerError }
);

/**
 * Answers one line of input: `{id, query, tables}`. A mistake in it becomes an error, never an exception: the lines
 * behind it have to be answered too.
 */
export function answer(line: string): Answer {
  const question = Question.safeParse(parse(line));
  if (!question.success) {
    const message = `Not a question of the form {"id", "query", "tables"}: ${z.prettifyError(question.error)}`;
    return { error: { code: 'input', message, line: 1, column: 1 } };
  }
  const { id, query, tables } = question.data;
  return { id, ...run(query, new Map(Object.entries(tables))) };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    return error;
  }
}

function run(query: string, given: ReadonlyMap<string, GivenTable>) {
  try {
    const tables = new Map([...given].map(([name, table]) => [name, toTable(table)]));
    return evaluate(query, given, tables);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return failure('input', error);
  }
}

function evaluate(query: string, given: ReadonlyMap<string, GivenTable>, tables: ReadonlyMap<string, Table>) {
  const schemas = new Map([...given].map(([name, { columns }]) => [name, columns]));
  try {
    const { diagnostics, plan } = compileQuery(query, schemas);
    if (!plan) return { error: errorOf(diagnostics, query) };
    const { table } = compilePlan(plan).run(NO_RECORDS, contextOf(tables));
    const rows = tableRows(table).map((row) =>
      row.map((cell, at) => readableCell(plan.output[at]!.type, cell)),
    );
    return { columns: plan.output, rows };
  } catch (error) {
    // Whatever ends a run, a ceiling or a defect: it is Lookout that cannot, and the query may be right.
    return failure('unsupported', error);
  }
}

function contextOf(tables: ReadonlyMap<string, Table>): RunContext {
  const now = instantFromNanoseconds(BigInt(Date.now()) * 1_000_000n);
  return { now, provided: (name) => tables.get(name) };
}

function failure(code: string, error: unknown): { error: AnswerError } {
  const message = error instanceof Error ? error.message : String(error);
  return { error: { code, message, line: 1, column: 1 } };
}

/** Queries of this tool run over tables; the records' views are there and empty. */
const NO_RECORDS = toTable({ columns: [], rows: [] });

/** What refuses by name counts before its consequences. */
function errorOf(diagnostics: readonly Diagnostic[], query: string): AnswerError {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const first = errors.find(({ code }) => code === 'unsupported') ?? errors[0];
  if (!first) return { code: 'unsupported', message: 'The query has no plan.', line: 1, column: 1 };
  // What is too long or too deep for Lookout may be right.
  const code = first.code === 'limit' ? 'unsupported' : first.code;
  return { code, message: first.message, ...positionOf(query, first.span.start) };
}
