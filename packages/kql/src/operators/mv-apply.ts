import type { ColumnSchema, Step } from '@lookout/contract';
import { type OperatorCompiler, type OperatorScope, type Pipeline, refuse } from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { optionalPart, part, spanOf, textOf } from '../kusto/syntax.ts';
import { type ExpandedList, expandedColumns } from './expanded-columns.ts';
import { parametersOf } from './parameters.ts';
import { nameIn } from './quoted-name.ts';

/** `mv-apply with_itemindex=… name = list to typeof(type), … limit count on (query)` */
export const mvApply: OperatorCompiler = (node, scope) => {
  const { context, input, output } = scope;
  const settings = parametersOf(node, ['with_itemindex'], context);
  const expanded = expandedColumns(node, scope);
  if (!(settings && expanded && hasNoContextId(node, scope))) return null;
  const index = settings.get('with_itemindex');
  const itemIndex = index && nameIn(index.text);
  if (index && input.some(({ name }) => name === itemIndex)) {
    const message = `\`${itemIndex}\` is already a column. Give the index of the elements another name.`;
    return refuse(context, index.span, { message });
  }
  const query = compileQuery(part(node, 'Subquery'), seenBy(input, expanded, itemIndex), scope);
  if (!query) return null;
  const { columns, limit, assignments } = expanded;
  const step: Step = {
    kind: 'mv-apply',
    columns,
    ...(itemIndex === undefined ? {} : { itemIndex }),
    ...(limit === undefined ? {} : { limit }),
    table: context.tables.add(query),
    carried: carriedNames(input, columns, query.output),
    output: [...query.output],
  };
  const reorder: Step = { kind: 'project-reorder', names: output.map(({ name }) => name) };
  return { steps: [step, reorder], assignments };
};

function hasNoContextId(node: KustoNode, { context }: OperatorScope): boolean {
  const clause = optionalPart(node, 'ContextIdClause');
  if (clause)
    refuse(context, spanOf(clause), { message: `\`${textOf(clause)}\` is not supported; remove it.` });
  return clause === null;
}

/** The columns that the query sees: those of the row, with elements in the place of their lists or behind them. */
function seenBy(
  input: readonly ColumnSchema[],
  { columns }: ExpandedList,
  itemIndex: string | undefined,
): ColumnSchema[] {
  const index = itemIndex === undefined ? [] : [{ name: itemIndex, type: 'long' as const }];
  const seen = [...input, ...columns, ...index].map(({ name, type }) => [name, type] as const);
  return [...new Map(seen)].map(([name, type]) => ({ name, type }));
}

function compileQuery(node: KustoNode, columns: ColumnSchema[], { context }: OperatorScope): Pipeline | null {
  const rows: Pipeline = { source: { kind: 'input', columns }, steps: [], output: columns };
  const query = context.subquery(part(node, 'Expression'), rows);
  if (!query?.render) return query;
  const message = '`render` must be the last operator of the whole query; move it to the end.';
  return refuse(context, spanOf(node), { message });
}

/** The columns of the row that the result repeats: not those that were expanded, nor those that the query gives. */
function carriedNames(
  input: readonly ColumnSchema[],
  ...others: readonly (readonly { readonly name: string }[])[]
): string[] {
  const taken = new Set(others.flat().map(({ name }) => name));
  return input.map(({ name }) => name).filter((name) => !taken.has(name));
}
