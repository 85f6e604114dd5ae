import type { ScalarType } from '@lookout/contract';
import { narrow } from '../../columns/scalar.ts';
import { lift } from '../../expressions/lift.ts';
import { whole } from '../../expressions/parameter.ts';
import { columnFunction, type FunctionDefinition, strictFunction } from '../definition.ts';

type Long = number | bigint;

interface BitOperation {
  readonly name: string;
  readonly description: string;
  readonly arguments: readonly string[];
  readonly apply: (a: bigint, b: bigint) => bigint | null;
}

const LONG_BITS = 64n;

/** A shift by the rest of 64; a negative one is none. */
const shifted = (shift: (value: bigint, count: bigint) => bigint) => (value: bigint, count: bigint) =>
  count < 0n ? null : shift(value, count % LONG_BITS);

const operations: readonly BitOperation[] = [
  {
    name: 'binary_and',
    description: 'The bits that are set in both numbers.',
    arguments: ['number', 'number'],
    apply: (a, b) => a & b,
  },
  {
    name: 'binary_or',
    description: 'The bits that are set in either number.',
    arguments: ['number', 'number'],
    apply: (a, b) => a | b,
  },
  {
    name: 'binary_xor',
    description: 'The bits that are set in one number and not in the other.',
    arguments: ['number', 'number'],
    apply: (a, b) => a ^ b,
  },
  {
    name: 'binary_not',
    description: 'The number with every bit turned over.',
    arguments: ['number'],
    apply: (a) => ~a,
  },
  {
    name: 'binary_shift_left',
    description: 'The bits moved up; by the rest of 64, and null for a negative shift.',
    arguments: ['number', 'shift'],
    apply: shifted((value, count) => value << count),
  },
  {
    name: 'binary_shift_right',
    description: 'The bits moved down, keeping the sign; by the rest of 64, and null for a negative shift.',
    arguments: ['number', 'shift'],
    apply: shifted((value, count) => value >> count),
  },
];

function bitFunction({ name, description, arguments: names, apply }: BitOperation): FunctionDefinition {
  const operands = names.map((_, index) => ['tolong(attributes.mask)', '3'][index]).join(', ');
  const described = {
    name,
    signature: `${name}(${names.join(', ')})`,
    description,
    example: `logs | extend bits = ${name}(${operands})`,
    page: `${name.replaceAll('_', '-')}-function`,
    arity: [names.length, names.length],
    parameters: ['long'],
    returns: 'long',
  } as const;
  return strictFunction(described, (a: Long, b: Long = 0) => {
    const bits = apply(BigInt(a), BigInt(b));
    return bits === null ? null : narrow(bits);
  });
}

const bitsetCountOnes = columnFunction(
  {
    name: 'bitset_count_ones',
    signature: 'bitset_count_ones(number)',
    description: 'How many bits of the number are set.',
    example: 'logs | extend count = bitset_count_ones(tolong(attributes.mask))',
    page: 'bitset-count-ones-function',
    arity: [1, 1],
    parameters: [whole],
    returns: 'long',
  },
  ([value]) => {
    const width = bitsOf(value!.type);
    return lift([value!], 'long', ([number]) =>
      number === null ? null : ones(BigInt(number as Long), width),
    );
  },
);

/** How wide an integer is: an `int` has 32 bits, which shows where it is negative. */
export function bitsOf(type: ScalarType): number {
  return type === 'int' ? 32 : Number(LONG_BITS);
}

function ones(value: bigint, width: number): number {
  return BigInt.asUintN(width, value).toString(2).replaceAll('0', '').length;
}

export const bitFunctions = [...operations.map(bitFunction), bitsetCountOnes];
