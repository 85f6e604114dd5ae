import { lift } from '../../expressions/lift.ts';
import { whole } from '../../expressions/parameter.ts';
import { columnFunction } from '../definition.ts';
import { bitsOf } from '../math/bits.ts';

/** More are taken for so many. */
const MOST_DIGITS = 16;

/** Negative numbers show their two's complement, of 32 bits where the argument is an `int`. */
export const tohex = columnFunction(
  {
    name: 'tohex',
    signature: 'tohex(number [, digits])',
    description: 'The number in hexadecimal, with so many digits at least.',
    example: 'logs | extend hex = tohex(tolong(attributes.mask), 8)',
    page: 'tohex-function',
    arity: [1, 2],
    parameters: [whole, 'long'],
    returns: 'string',
  },
  (args, type) => {
    const width = bitsOf(args[0]!.type);
    return lift(args, type, ([number, digits = 0]) => {
      if (number === null) return '';
      const text = BigInt.asUintN(width, BigInt(number as number | bigint)).toString(16);
      return text.padStart(Math.min(Number(digits), MOST_DIGITS), '0');
    });
  },
);
