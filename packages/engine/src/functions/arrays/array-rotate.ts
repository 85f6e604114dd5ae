import { countOf, type List } from '../../values/dynamic-kinds.ts';
import type { FunctionDefinition } from '../definition.ts';
import { arrayFunction } from './array-function.ts';

function rotation(side: 'left' | 'right', turned: (count: number) => number): FunctionDefinition {
  const name = `array_rotate_${side}`;
  return arrayFunction(
    {
      name,
      signature: `${name}(array, count)`,
      description: `The array turned to the ${side} by a count; a negative count turns it the other way.`,
      example: `logs | extend turned = ${name}(attributes.steps, 2)`,
      page: `array-rotate-${side}-function`,
      arity: [2, 2],
      parameters: ['dynamic', 'long'],
      returns: 'dynamic',
    },
    (list, [count]) => (count === null ? null : rotatedLeft(list, turned(countOf(count)))),
  );
}

function rotatedLeft(list: List, count: number): List {
  if (list.length === 0) return list;
  const start = ((count % list.length) + list.length) % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

export const arrayRotations = [rotation('left', (count) => count), rotation('right', (count) => -count)];
