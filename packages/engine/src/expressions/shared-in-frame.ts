import type { Column } from '../column.ts';
import type { Compiled, Frame } from './compiled.ts';

/** Evaluates once per frame what several parts of a plan read. */
export function sharedInFrame(part: Compiled): Compiled {
  if (part.constant) return part;
  const known = new WeakMap<Frame, Column>();
  return {
    type: part.type,
    evaluate: (frame) => {
      const column = known.get(frame) ?? part.evaluate(frame);
      known.set(frame, column);
      return column;
    },
  };
}
