import { buildColumn } from '../../columns/build.ts';
import { narrow } from '../../columns/scalar.ts';
import { constantArgument, restarts, windowFunction } from './window-function.ts';

/** `row_number(start, restart)` */
export const rowNumber = windowFunction(
  {
    name: 'row_number',
    signature: 'row_number([start [, restart]])',
    description: 'The number of the row, counted from `start` (1) and anew where `restart` is true.',
    example: 'logs | sort by timestamp asc | extend number = row_number()',
    page: 'row-number-function',
    arity: [0, 2],
    parameters: ['long', 'bool'],
    returns: 'long',
  },
  ([start, restart]) => {
    const first = BigInt(constantArgument(start, 'The first number of row_number', 1) as number | bigint);
    return (frame) => {
      const isRestart = restarts(restart, frame);
      let offset = -1n;
      return buildColumn('long', frame.table.rowCount, (row) => {
        offset = isRestart(row) ? 0n : offset + 1n;
        return narrow(first + offset);
      });
    };
  },
);
