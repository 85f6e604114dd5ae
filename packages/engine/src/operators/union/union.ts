import type { Schema } from '../../expressions/compile.ts';
import { PlanError } from '../../plan/plan-error.ts';
import { concatTables } from '../../table/concat-tables.ts';
import type { OperatorDefinition } from '../definition.ts';
import { sideRows, sideSchema } from '../side-table.ts';

/** The rows of several tables behind one another. */
export const union: OperatorDefinition<'union'> = {
  documentation: {
    name: 'union',
    signature: 'union [kind = inner | outer] [withsource = name] table, …',
    description: 'The rows of several tables; columns that one of them lacks are empty there.',
    example: 'logs | where severityNumber >= 17 | union (logs | where eventName == "LogWelcome")',
    link: 'https://learn.microsoft.com/kusto/query/union-operator',
  },
  compile: ({ others }, input) => {
    for (const index of others) checkColumns(sideSchema(index, input), input.schema);
    return {
      schema: input.schema,
      run: ({ table }, context) => {
        const tables = [table, ...others.map((index) => sideRows(index, context))];
        return { table: concatTables(tables, input.schema), origin: null };
      },
    };
  },
};

function checkColumns(other: Schema, schema: Schema): void {
  const wrong = [...schema].find(([name, type]) => other.get(name) !== type);
  if (wrong) throw new PlanError(`A table of the union has no column ${wrong[0]} of type ${wrong[1]}.`);
}
