import type { KustoNode } from '../kusto/library.ts';
import { children, part, parts, simpleName, spanOf, textOf } from '../kusto/syntax.ts';
import { type CompileContext, type LetBinding, type Pipeline, refuse } from './context.ts';
import { setOption } from './set-option.ts';

/** Compiles the statements of a text: any number of `let` and `set`, then one query; null = refused and reported. */
export function compileStatements(block: KustoNode, context: CompileContext): Pipeline | null {
  const statements = parts(block, 'Statements');
  const queries = statements.filter((statement) => isQuery(statement, context));
  declareAll(statements, context);
  const [query, second] = queries;
  if (second)
    return refuse(context, spanOf(second), { message: 'A probe has one query; remove the others.' });
  if (query) return context.table(part(query, 'Expression'));
  const message =
    'The text declares names and then asks nothing. Add a query that starts with `logs` or `traces`.';
  const end = spanOf(statements.at(-1) ?? block);
  return refuse(context, end, { code: 'empty', message });
}

/** Reads the `let` and `set` statements among these, in order. */
export function declareAll(statements: readonly KustoNode[], context: CompileContext): void {
  for (const statement of statements) declare(statement, context);
}

function isQuery(statement: KustoNode, { kusto }: CompileContext): boolean {
  return kusto.kind(statement) === 'ExpressionStatement';
}

/** Reads a `let` or a `set`; refuses statements of other kinds. */
function declare(statement: KustoNode, context: CompileContext): void {
  const kind = context.kusto.kind(statement);
  if (kind === 'ExpressionStatement') return;
  if (kind === 'LetStatement') {
    context.lets.set(simpleName(part(statement, 'Name')), bind(part(statement, 'Expression'), context));
    return;
  }
  if (kind === 'SetOptionStatement') setOption(statement, context);
  else refuseStatement(statement, context);
}

function refuseStatement(statement: KustoNode, context: CompileContext): void {
  const [keyword] = children(statement);
  const word = keyword ? textOf(keyword) : textOf(statement);
  refuse(context, spanOf(keyword ?? statement), { message: `A \`${word}\` statement is not supported.` });
}

function bind(value: KustoNode, context: CompileContext): LetBinding {
  if (context.kusto.kind(value) === 'FunctionDeclaration') {
    return { kind: 'function', declared: { declaration: value, lets: new Map(context.lets) } };
  }
  if (value.ResultType?.Columns) {
    const pipeline = context.table(value);
    return pipeline ? { kind: 'tabular', pipeline } : { kind: 'refused' };
  }
  const expression = context.expression(value);
  return expression ? { kind: 'scalar', expression } : { kind: 'refused' };
}
