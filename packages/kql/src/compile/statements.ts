import type { KustoNode } from '../kusto/library.ts';
import { children, part, parts, simpleName, spanOf, textOf } from '../kusto/syntax.ts';
import { type CompileContext, type LetBinding, type Pipeline, refuse } from './context.ts';
import { compilePipeline } from './pipeline.ts';

/** Compiles the statements of a text: any number of `let`, then one query; null = refused and reported. */
export function compileStatements(block: KustoNode, context: CompileContext): Pipeline | null {
  const statements = parts(block, 'Statements');
  const queries = statements.filter((statement) => isQuery(statement, context));
  for (const statement of statements) declare(statement, context);
  const [query, second] = queries;
  if (second)
    return refuse(context, spanOf(second), { message: 'A probe has one query; remove the others.' });
  if (query) return compilePipeline(part(query, 'Expression'), context);
  const message =
    'The text declares names and then asks nothing. Add a query that starts with `logs` or `traces`.';
  const end = spanOf(statements.at(-1) ?? block);
  return refuse(context, end, { code: 'empty', message });
}

function isQuery(statement: KustoNode, { kusto }: CompileContext): boolean {
  return kusto.kind(statement) === 'ExpressionStatement';
}

/** Reads a `let`; refuses statements of other kinds. */
function declare(statement: KustoNode, context: CompileContext): void {
  const kind = context.kusto.kind(statement);
  if (kind === 'ExpressionStatement') return;
  if (kind === 'LetStatement') {
    context.lets.set(simpleName(part(statement, 'Name')), bind(part(statement, 'Expression'), context));
    return;
  }
  const [keyword] = children(statement);
  const word = keyword ? textOf(keyword) : textOf(statement);
  refuse(context, spanOf(keyword ?? statement), { message: `A \`${word}\` statement is not supported.` });
}

function bind(value: KustoNode, context: CompileContext): LetBinding {
  if (context.kusto.kind(value) === 'FunctionDeclaration') {
    refuse(context, spanOf(value), {
      message: 'Functions of your own are not supported; write the value out.',
    });
    return { kind: 'refused' };
  }
  if (value.ResultType?.Columns) {
    const pipeline = compilePipeline(value, context);
    return pipeline ? { kind: 'tabular', pipeline } : { kind: 'refused' };
  }
  const expression = context.expression(value);
  return expression ? { kind: 'scalar', expression } : { kind: 'refused' };
}
