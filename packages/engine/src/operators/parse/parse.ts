import type { ColumnSchema, Expression } from '@lookout/contract';
import type { Documentation } from '../../catalog.ts';
import type { StringColumn } from '../../column.ts';
import { compileExpression, type Schema } from '../../expressions/compile.ts';
import { converted } from '../../expressions/lift.ts';
import { LazyTable, sourcesOf } from '../../table/lazy-table.ts';
import type { CompiledStep, OperatorDefinition } from '../definition.ts';
import { replaceByName } from '../extend/extend.ts';
import { selected } from '../where/where.ts';
import { MatchedTexts, type TakeOut } from './matched-texts.ts';
import { matcherOf } from './matcher.ts';
import { columnParts } from './pattern-parts.ts';

/** Takes a text apart by a pattern into columns. */
export const parse: OperatorDefinition<'parse'> = {
  documentation: {
    name: 'parse',
    signature: 'parse [kind=simple|relaxed|regex [flags=imsU]] text with [*] "text" column[:type] [*] …',
    description:
      'Takes a text apart into columns; they are null or empty where the text does not match the whole pattern.',
    example: 'logs | parse body with "user " user: long " signed in from " address " after " ms: long *',
    link: 'https://learn.microsoft.com/kusto/query/parse-operator',
  },
  compile: (step, { schema }) => {
    const columns = columnParts(step.pattern);
    return takeOutColumns({ ...step, columns, takeOut: matcherOf(step) }, schema);
  },
};

/** The same step as `parse`, with its filter on. */
export const parseWhereDocumentation: Documentation = {
  name: 'parse-where',
  signature: 'parse-where [kind=simple|regex [flags=imsU]] text with [*] "text" column[:type] [*] …',
  description:
    'Takes a text apart into columns and keeps only the records whose text matches the whole pattern.',
  example: 'logs | parse-where kind=regex flags=i body with "user" id: long ".*after" ms: long *',
  link: 'https://learn.microsoft.com/kusto/query/parse-where-operator',
};

/** Columns that are taken out of one text. */
interface Taken {
  readonly input: Expression;
  readonly columns: readonly ColumnSchema[];
  readonly takeOut: TakeOut;
  /** Whether rows whose text does not match are dropped. */
  readonly isFilter: boolean;
}

/** What `parse` and `parse-kv` share: columns that come out of one text, computed when they are read. */
export function takeOutColumns(taken: Taken, schema: Schema): CompiledStep {
  const { columns, takeOut, isFilter } = taken;
  // Kusto sees whatever is parsed as text.
  const input = converted(compileExpression(taken.input, schema), 'string');
  return {
    schema: new Map([...schema, ...columns.map(({ name, type }) => [name, type] as const)]),
    run: ({ table, origin }, context) => {
      const read = () => input.evaluate({ table, context }) as StringColumn;
      const texts = new MatchedTexts(read, (text) => takeOut(text, context));
      const sources = columns.map(({ name, type }, place) => ({
        name,
        type,
        load: () => texts.column({ name, type }, place),
      }));
      const flow = { table: new LazyTable(table.rowCount, replaceByName(sourcesOf(table), sources)), origin };
      return isFilter ? selected(flow, texts.matchingRows()) : flow;
    },
  };
}
