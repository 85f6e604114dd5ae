import type { DynamicValue } from '../../column.ts';
import { isList, isNumeric } from '../../values/dynamic-kinds.ts';
import { withinLimit } from '../../values/dynamic-size.ts';
import { alias } from '../definition.ts';
import { arrayFunction } from './array-function.ts';

const arrayIff = arrayFunction(
  {
    name: 'array_iff',
    signature: 'array_iff(conditions, then, otherwise)',
    description:
      'For each condition the element at its place of one array or the other; plain values stand for all places.',
    example: 'logs | extend marks = array_iff(attributes.checks, "yes", "no")',
    page: 'array-iff-function',
    arity: [3, 3],
    parameters: ['dynamic'],
    returns: 'dynamic',
  },
  (conditions, branches) => {
    const [then, otherwise] = branches as readonly DynamicValue[];
    return withinLimit(
      conditions.map((condition, place) => {
        const holds = truthOf(condition);
        return holds === null ? null : at((holds ? then : otherwise) ?? null, place);
      }),
    );
  },
);

/** Numbers other than 0 are true; what is neither a number nor a truth value is null. */
function truthOf(value: DynamicValue): boolean | null {
  if (typeof value === 'boolean') return value;
  return isNumeric(value) ? Number(value) !== 0 : null;
}

function at(branch: DynamicValue, place: number): DynamicValue {
  return isList(branch) ? (branch[place] ?? null) : branch;
}

export const arrayChoices = [arrayIff, alias('array_iif', arrayIff)];
