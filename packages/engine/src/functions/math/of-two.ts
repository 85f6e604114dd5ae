import { constantColumn } from '../../columns/build.ts';
import { columnFunction, strictFunction } from '../definition.ts';

const pow = strictFunction(
  {
    name: 'pow',
    signature: 'pow(base, exponent)',
    description: 'The base raised to the exponent.',
    example: 'logs | extend area = pow(todouble(attributes.side), 2)',
    page: 'pow-function',
    arity: [2, 2],
    parameters: ['real', 'real'],
    returns: 'real',
  },
  (base: number, exponent: number) => base ** exponent,
);

const atan2 = strictFunction(
  {
    name: 'atan2',
    signature: 'atan2(y, x)',
    description: 'The angle in radians between the x axis and the line to the point (x, y).',
    example: 'logs | extend angle = atan2(todouble(attributes.y), todouble(attributes.x))',
    page: 'atan2-function',
    arity: [2, 2],
    parameters: ['real', 'real'],
    returns: 'real',
  },
  (y: number, x: number) => Math.atan2(y, x),
);

const pi = columnFunction(
  {
    name: 'pi',
    signature: 'pi()',
    description: 'The ratio of the circumference of a circle to its diameter.',
    example: 'logs | extend turns = todouble(attributes.angle) / (2 * pi())',
    page: 'pi-function',
    arity: [0, 0],
    parameters: [],
    returns: 'real',
  },
  () =>
    ({ table }) =>
      constantColumn('real', table.rowCount, Math.PI),
);

export const functionsOfTwo = [pow, atan2, pi];
