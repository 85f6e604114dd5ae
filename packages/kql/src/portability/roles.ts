import type { Step } from '@lookout/contract';
import type { Role, Use } from './capabilities.ts';

/** What the expressions of a step are wanted for. */
export function roleOfRoot({ kind }: Step): Role {
  if (kind === 'where') return 'condition';
  return kind === 'extend' || kind === 'project' ? 'column' : 'part';
}

type PartOf = (index: number, whole: { readonly role: Role; readonly length: number }) => Role;

const condition: PartOf = () => 'condition';
const firstIsCondition: PartOf = (index, { role }) => (index === 0 ? 'condition' : role);
/** `case` takes pairs of a condition and a value, then the value for all else. */
const pairs: PartOf = (index, { role, length }) =>
  index % 2 === 0 && index < length - 1 ? 'condition' : role;

/** Operators and functions whose parts are more than parts of a value. */
const wants: ReadonlyMap<string, PartOf> = new Map([
  ['and', condition],
  ['or', condition],
  ['not', condition],
  ['iff', firstIsCondition],
  ['iif', firstIsCondition],
  ['case', pairs],
]);

/** What a part of an expression is wanted for. */
export function roleOfChild({ expression, role }: Use, index: number): Role {
  if (role === 'part') return 'part';
  if (expression.kind === 'binary')
    return wants.get(expression.operator)?.(index, { role, length: 2 }) ?? 'part';
  if (expression.kind !== 'call') return 'part';
  const { length } = expression.arguments;
  return wants.get(expression.function)?.(index, { role, length }) ?? 'part';
}
