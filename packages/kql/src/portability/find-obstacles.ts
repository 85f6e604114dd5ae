import type { Expression, Plan, Source, Span, Step } from '@lookout/contract';
import { childrenOf, expressionsOf, sourceExpressions } from '@lookout/engine';
import type { Capabilities, Use, Verdict } from './capabilities.ts';
import { roleOfChild, roleOfRoot } from './roles.ts';

/** A construct that a target does not take, and where the text asks for it. */
export interface Obstacle {
  /** As the author writes it. */
  readonly construct: string;
  /** What to write instead; '' = nothing does the same. */
  readonly instead: string;
  readonly span: Span;
}

interface Search {
  readonly target: Capabilities;
  readonly positions: ReadonlyMap<object, Span>;
  readonly found: Obstacle[];
}

const NOWHERE: Span = { start: 0, end: 0 };

/** What in a plan a target does not take, in the order of the plan, given where the text asks for its parts. */
export function findObstacles(
  plan: Plan,
  target: Capabilities,
  positions: ReadonlyMap<object, Span>,
): readonly Obstacle[] {
  const search: Search = { target, positions, found: [] };
  searchSource(plan.source ?? { kind: 'view', view: plan.view }, search);
  for (const step of plan.steps) searchStep(step, search);
  return search.found;
}

function searchSource(source: Source, search: Search): void {
  const span = search.positions.get(source) ?? NOWHERE;
  note(verdictOn(source, search.target.sources), { construct: source.kind, span }, search);
  for (const expression of sourceExpressions(source)) {
    searchExpression({ expression, role: 'column' }, span, search);
  }
}

function searchStep(step: Step, search: Search): void {
  const span = search.positions.get(step) ?? NOWHERE;
  const verdict = verdictOn(step, search.target.steps);
  note(verdict, { construct: step.kind, span }, search);
  // What a step that cannot run computes matters no more.
  if (verdict !== true) return;
  const role = roleOfRoot(step);
  for (const expression of expressionsOf(step)) searchExpression({ expression, role }, span, search);
}

/** What the compiler added has no place of its own: it is seen at what it was added to. */
function searchExpression(use: Use, around: Span, search: Search): void {
  const { expression } = use;
  const span = search.positions.get(expression) ?? around;
  note(verdictOnUse(use, search.target), { construct: nameOf(expression), span }, search);
  childrenOf(expression).forEach((child, index) => {
    searchExpression({ expression: child, role: roleOfChild(use, index) }, span, search);
  });
}

function note(verdict: true | string, at: Omit<Obstacle, 'instead'>, { found }: Search): void {
  if (verdict !== true) found.push({ ...at, instead: verdict });
}

/** The verdict on a source or a step by its kind. */
function verdictOn<T extends { readonly kind: string }>(construct: T, table: object): true | string {
  return resolve((table as Readonly<Record<string, Verdict<T>>>)[construct.kind], construct);
}

function verdictOnUse(use: Use, { expressions, operators, functions }: Capabilities): true | string {
  const { expression } = use;
  if (expression.kind === 'binary') return resolve(operators[expression.operator] as Verdict<Use>, use);
  if (expression.kind === 'call') return resolve(ofFunction(expression.function, functions), use);
  return resolve(expressions[expression.kind] as Verdict<Use>, use);
}

function ofFunction(name: string, functions: Capabilities['functions']): Verdict<Use> | undefined {
  // A name such as `toString` is no entry of the table.
  return (Object.hasOwn(functions, name) ? functions[name] : functions['*']) as Verdict<Use> | undefined;
}

function resolve<T>(verdict: Verdict<T> | undefined, construct: T): true | string {
  return typeof verdict === 'function' ? verdict(construct) : (verdict ?? '');
}

/** How the author writes an expression, in a word. */
function nameOf(expression: Expression): string {
  switch (expression.kind) {
    case 'binary':
      return expression.operator;
    case 'call':
      return expression.function;
    case 'in':
      return `${expression.isNegated ? '!' : ''}in${expression.isCaseInsensitive ? '~' : ''}`;
    case 'literal':
      return `${expression.type}(…)`;
    case 'negate':
      return '-';
    case 'subquery':
      return expression.shape === 'scalar' ? 'toscalar' : 'in (table)';
    default:
      return expression.kind;
  }
}
