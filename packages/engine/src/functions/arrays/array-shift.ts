import type { DynamicValue } from '../../column.ts';
import { countOf, type List } from '../../values/dynamic-kinds.ts';
import { withinLimit } from '../../values/dynamic-size.ts';
import type { FunctionDefinition } from '../definition.ts';
import { arrayFunction } from './array-function.ts';

function shift(side: 'left' | 'right', moved: (count: number) => number): FunctionDefinition {
  const name = `array_shift_${side}`;
  return arrayFunction(
    {
      name,
      signature: `${name}(array, count [, default])`,
      description: `The array moved to the ${side} by a count, its length kept: what comes free holds the default, or null.`,
      example: `logs | extend moved = ${name}(attributes.steps, 1)`,
      page: `array-shift-${side}-function`,
      arity: [2, 3],
      parameters: ['dynamic', 'long', 'dynamic'],
      returns: 'dynamic',
    },
    (list, [count, filler]) => {
      if (count === null) return null;
      return withinLimit(shiftedLeft(list, moved(countOf(count)), (filler ?? null) as DynamicValue));
    },
  );
}

function shiftedLeft(list: List, count: number, filler: DynamicValue): List {
  const free = new Array<DynamicValue>(Math.min(Math.abs(count), list.length)).fill(filler);
  if (count >= 0) return [...list.slice(free.length), ...free];
  return [...free, ...list.slice(0, list.length - free.length)];
}

export const arrayShifts = [shift('left', (count) => count), shift('right', (count) => -count)];
