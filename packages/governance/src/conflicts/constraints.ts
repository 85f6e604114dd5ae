import type { Expression, Scope } from '@lookout/contract';
import { literalText, pathOf } from './paths.ts';

/** Values that fields of a record must have, by the path of the field. A field without an entry may have any. */
export type Constraints = ReadonlyMap<string, ReadonlySet<string>>;

export const ANY: Constraints = new Map();

/**
 * What must hold of a record so that a predicate is true, or false, as far as it can be read from comparisons with
 * constants. Less than the predicate says, never more: records that it excludes are excluded for sure.
 */
export function constraintsOf(predicate: Expression, isTrue: boolean): Constraints {
  if (predicate.kind === 'binary') return binaryConstraints(predicate, isTrue);
  if (predicate.kind === 'in') return inConstraints(predicate, isTrue);
  if (predicate.kind === 'call' && predicate.function === 'not' && predicate.arguments[0])
    return constraintsOf(predicate.arguments[0], !isTrue);
  return ANY;
}

/** Both hold. */
export function both(left: Constraints, right: Constraints): Constraints {
  const merged = new Map(left);
  for (const [path, values] of right) {
    const known = merged.get(path);
    merged.set(path, known ? new Set([...known].filter((value) => values.has(value))) : values);
  }
  return merged;
}

/** Whether no record can meet both. */
export function areDisjoint(left: Constraints, right: Constraints): boolean {
  return [...left].some(([path, values]) => {
    const others = right.get(path);
    return others !== undefined && ![...values].some((value) => others.has(value));
  });
}

/** What the scope of a probe asks of a record. */
export function scopeConstraints({
  services,
  attributes,
}: Pick<Scope, 'services' | 'attributes'>): Constraints {
  const chosen = attributes.flatMap(({ key, equals }) =>
    equals === undefined ? [] : [[`resource.${key}`, new Set([equals])] as const],
  );
  return new Map([...(services.length > 0 ? [['service', new Set(services)] as const] : []), ...chosen]);
}

function binaryConstraints(
  { operator, left, right }: Extract<Expression, { kind: 'binary' }>,
  isTrue: boolean,
): Constraints {
  if (operator === 'and' || operator === 'or') {
    const sides = [constraintsOf(left, isTrue), constraintsOf(right, isTrue)] as const;
    return (operator === 'and') === isTrue ? both(...sides) : either(...sides);
  }
  const holds = isTrue ? '==' : '!=';
  return operator === holds ? oneOf(left, [right]) : ANY;
}

function inConstraints(
  { operand, candidates, isNegated, isCaseInsensitive }: Extract<Expression, { kind: 'in' }>,
  isTrue: boolean,
): Constraints {
  return isCaseInsensitive || isNegated === isTrue ? ANY : oneOf(operand, candidates);
}

/** One of the two holds: what only one of them asks for may be anything. */
function either(left: Constraints, right: Constraints): Constraints {
  return new Map(
    [...left].flatMap(([path, values]) => {
      const others = right.get(path);
      return others ? [[path, new Set([...values, ...others])] as const] : [];
    }),
  );
}

function oneOf(field: Expression, values: readonly Expression[]): Constraints {
  const path = pathOf(field);
  const texts = values.map(literalText);
  const known = texts.filter((text) => text !== null);
  return path === null || known.length < texts.length ? ANY : new Map([[path, new Set(known)]]);
}
