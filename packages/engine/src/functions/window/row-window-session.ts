import { buildColumn } from '../../columns/build.ts';
import { type Reader, readerOf } from '../../columns/read.ts';
import { asInstant, type Scalar } from '../../columns/scalar.ts';
import { nanosecondsOf } from '../../instant.ts';
import { restarts, windowFunction } from './window-function.ts';

/** `row_window_session(moment, longest, pause, restart)` */
export const rowWindowSession = windowFunction(
  {
    name: 'row_window_session',
    signature: 'row_window_session(moment, longest, pause [, restart])',
    description:
      'The start of the session of each row: a new one begins after `pause`, after `longest`, or where `restart` is true.',
    example: 'logs | sort by timestamp asc | extend session = row_window_session(timestamp, 1h, 5m)',
    page: 'row-window-session-function',
    arity: [3, 4],
    parameters: ['datetime', 'timespan', 'timespan', 'bool'],
    returns: 'datetime',
  },
  ([moment, longest, pause, restart]) =>
    (frame) => {
      const readers = {
        moment: readerOf(moment!.evaluate(frame)),
        longest: readerOf(longest!.evaluate(frame)),
        pause: readerOf(pause!.evaluate(frame)),
        isRestart: restarts(restart, frame),
      };
      return buildColumn('datetime', frame.table.rowCount, sessions(readers));
    },
);

interface Readers {
  readonly moment: Reader;
  readonly longest: Reader;
  readonly pause: Reader;
  readonly isRestart: (row: number) => boolean;
}

/** Asked row by row, in order. A null belongs to no session, and the next moment starts one. */
function sessions({ moment, longest, pause, isRestart }: Readers): Reader {
  let [start, previous]: [Scalar, Scalar] = [null, null];
  return (row) => {
    const current = moment(row);
    const isNew =
      current === null ||
      isRestart(row) ||
      isReached(current, start, longest(row)) ||
      isReached(current, previous, pause(row));
    if (isNew) start = current;
    previous = current;
    return start;
  };
}

/** Whether a moment is so far behind another; nothing is near what is null. */
function isReached(moment: Scalar, from: Scalar, distance: Scalar): boolean {
  if (from === null || distance === null) return from === null;
  const [at, since, limit] = [moment, from, distance].map((value) => nanosecondsOf(asInstant(value)));
  return at! >= since! + limit!;
}
