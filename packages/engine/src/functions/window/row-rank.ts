import { buildColumn } from '../../columns/build.ts';
import { readerOf } from '../../columns/read.ts';
import { identityOf } from '../../columns/scalar.ts';
import type { FunctionDefinition } from '../definition.ts';
import { restarts, windowFunction } from './window-function.ts';

/** What the rank of a row is made of, both counted from 1: its place, and how many values came up to it. */
interface Standing {
  /** Place of the first row of those with this value. */
  readonly place: number;
  readonly values: number;
}

/** Ranks of rows that stand in order: a rank ends where the value changes. */
export const rankFunctions = [
  rank('row_rank_dense', {
    description: 'How many values there are up to this one, in rows that are in order.',
    of: ({ values }) => values,
  }),
  rank('row_rank_min', {
    description: 'The number of the first row with this value, in rows that are in order.',
    of: ({ place }) => place,
  }),
];

function rank(
  name: string,
  { description, of }: { description: string; of: (standing: Standing) => number },
): FunctionDefinition {
  return windowFunction(
    {
      name,
      signature: `${name}(term [, restart])`,
      description,
      example: `logs | sort by severityNumber asc | extend rank = ${name}(severityNumber)`,
      page: `${name.replaceAll('_', '-')}-function`,
      arity: [1, 2],
      parameters: ['any', 'bool'],
      returns: 'long',
    },
    ([term, restart]) =>
      (frame) => {
        const column = term!.evaluate(frame);
        const read = readerOf(column);
        const next = standings((row) => identityOf(column.type, read(row)), restarts(restart, frame));
        return buildColumn('long', frame.table.rowCount, (row) => of(next(row)));
      },
  );
}

/** Asked row by row, in order. */
function standings(
  valueAt: (row: number) => ReturnType<typeof identityOf>,
  isRestart: (row: number) => boolean,
): (row: number) => Standing {
  let [start, place, values] = [0, 0, 0];
  let value: ReturnType<typeof identityOf> | undefined;
  return (row) => {
    if (isRestart(row)) [start, values, value] = [row, 0, undefined];
    const current = valueAt(row);
    if (!Object.is(current, value)) [place, values, value] = [row - start + 1, values + 1, current];
    return { place, values };
  };
}
