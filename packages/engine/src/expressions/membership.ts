import type { BetweenExpression, InExpression, ScalarType } from '@lookout/contract';
import type { DynamicValue } from '../column.ts';
import { identityOf, isNumberType, isTextType, type Scalar } from '../columns/scalar.ts';
import { compileArithmetic } from './arithmetic.ts';
import { compileComparison, domainOf, viewAs } from './comparison.ts';
import { type Compiled, folded } from './compiled.ts';
import { lift } from './lift.ts';
import { compileLogic } from './logic.ts';
import { sharedInFrame } from './shared-in-frame.ts';

type Identity = ReturnType<typeof identityOf>;
type Identify = (value: Scalar) => Identity;

/** `in`, `!in`, `in~`, `!in~`. A null operand is in no list. */
export function compileIn(
  expression: InExpression,
  operand: Compiled,
  candidates: readonly Compiled[],
): Compiled {
  const { isNegated } = expression;
  const domain = domainOfAll(operand, candidates);
  const identify = (type: ScalarType) => identifier(type, domain, expression.isCaseInsensitive);
  const identifyOperand = identify(operand.type);
  const members = candidates.map((candidate) => ({ candidate, identify: identify(candidate.type) }));
  if (candidates.every((candidate) => candidate.constant)) {
    const wanted = new Set(
      members.flatMap((m) => elements(m.candidate.constant!.value, m.candidate.type).map(m.identify)),
    );
    wanted.delete(null);
    return folded(
      'bool',
      [operand],
      lift([operand], 'bool', ([value]) => wanted.has(identifyOperand(value as Scalar)) !== isNegated),
    );
  }
  const evaluate = lift([operand, ...candidates], 'bool', ([value, ...rest]) => {
    const wanted = identifyOperand(value as Scalar);
    const isMember = members.some((m, i) =>
      elements(rest[i] as Scalar, m.candidate.type).some((e) => m.identify(e) === wanted),
    );
    return (wanted !== null && isMember) !== isNegated;
  });
  return { type: 'bool', evaluate };
}

/** A dynamic array contributes its elements. */
function elements(value: Scalar, type: ScalarType): readonly Scalar[] {
  return type === 'dynamic' && Array.isArray(value) ? (value as readonly DynamicValue[]) : [value];
}

function domainOfAll(operand: Compiled, candidates: readonly Compiled[]): ScalarType {
  const typed = candidates.find((candidate) => candidate.type !== 'dynamic');
  const domain = typed ? domainOf(operand.type, typed.type) : operand.type;
  return isNumberType(domain) ? 'real' : domain;
}

function identifier(type: ScalarType, domain: ScalarType, ignoresCase: boolean): Identify {
  const isExact = isNumberType(type) && domain !== 'decimal';
  const view = isExact ? (value: Scalar) => value : viewAs(type, domain);
  return (value) => {
    const seen = view(value);
    if (ignoresCase && isTextType(domain)) return (seen as string).toLowerCase();
    return typeof seen === 'string' && domain === 'dynamic' ? JSON.stringify(seen) : identityOf(domain, seen);
  };
}

/** `between (low .. high)`; a moment's high end may be given as a duration after the low one. */
export function compileBetween(
  expression: BetweenExpression,
  operand: Compiled,
  [low, high]: readonly [Compiled, Compiled],
): Compiled {
  const shared = sharedInFrame(operand);
  const end =
    operand.type === 'datetime' && high.type === 'timespan' ? compileArithmetic('+', low, high) : high;
  const [from, to] = expression.isNegated ? (['<', '>'] as const) : (['>=', '<='] as const);
  return compileLogic(
    expression.isNegated ? 'or' : 'and',
    folded('bool', [shared, low], compileComparison(from, shared, low)),
    folded('bool', [shared, end], compileComparison(to, shared, end)),
  );
}
