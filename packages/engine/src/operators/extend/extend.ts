import type { NamedExpression } from '@lookout/contract';
import { compileExpression, type Schema } from '../../expressions/compile.ts';
import { type ColumnSource, LazyTable, sourcesOf } from '../../table/lazy-table.ts';
import type { CompiledStep, OperatorDefinition } from '../definition.ts';

/** Adds columns, or replaces those of the same name in their place. */
export const extend: OperatorDefinition<'extend'> = {
  documentation: {
    name: 'extend',
    signature: 'extend name = expression, …',
    description: 'Adds computed columns, or replaces columns of the same name.',
    example: 'logs | extend cached = toint(attributes.cacheLength)',
    link: 'https://learn.microsoft.com/kusto/query/extend-operator',
  },
  compile: ({ columns }, { schema }) => computeColumns(columns, schema, true),
};

/** What `extend` and `project` share: columns computed from the step's input, when they are read. */
export function computeColumns(
  columns: readonly NamedExpression[],
  schema: Schema,
  keepsOthers: boolean,
): CompiledStep {
  const computed = columns.map(({ name, value }) => ({ name, compiled: compileExpression(value, schema) }));
  const types = computed.map(({ name, compiled }) => [name, compiled.type] as const);
  return {
    schema: new Map(keepsOthers ? [...schema, ...types] : types),
    run: ({ table, origin }, context) => {
      const frame = { table, context };
      const sources = computed.map(
        ({ name, compiled }): ColumnSource => ({
          name,
          type: compiled.type,
          load: () => compiled.evaluate(frame),
        }),
      );
      const all = keepsOthers ? replaceByName(sourcesOf(table), sources) : sources;
      return { table: new LazyTable(table.rowCount, all), origin };
    },
  };
}

/** The columns of one list, with those of the other in their place or behind them. */
export function replaceByName(old: readonly ColumnSource[], added: readonly ColumnSource[]): ColumnSource[] {
  return [...new Map([...old, ...added].map((source) => [source.name, source])).values()];
}
