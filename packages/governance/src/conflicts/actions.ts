import type { Expression, Originals, Plan, Scope, Step } from '@lookout/contract';
import { expressionsOf } from '@lookout/engine';
import { planFacts } from '../plan/plan-facts.ts';
import { ANY, both, type Constraints, constraintsOf, scopeConstraints } from './constraints.ts';
import { columnPath, literalText, pathsIn } from './paths.ts';

/** One thing that a probe does to some records. */
export type Action =
  /** They leave the stream. */
  | { readonly kind: 'drop'; readonly on: Constraints }
  /** They get another value in a field. */
  | { readonly kind: 'write'; readonly on: Constraints; readonly path: string }
  /** They are counted, or chosen by what is in their fields. */
  | {
      readonly kind: 'read';
      readonly on: Constraints;
      readonly paths: readonly string[];
      readonly counts: boolean;
    };

/** What of a probe matters to others. */
export interface ActingProbe {
  readonly plan: Plan;
  readonly scope: Pick<Scope, 'services' | 'attributes'>;
  readonly originals: Originals;
}

/** What a probe does to the records of a stream, and to which. */
export function actionsOf({ plan, scope, originals }: ActingProbe): Action[] {
  const facts = planFacts(plan);
  const scoped = scopeConstraints(scope);
  const within = (action: Action): Action => ({ ...action, on: both(scoped, action.on) });
  if (facts.isAggregate) return countActions(plan, originals).map(within);
  const cleared = facts.cleared.map((name): Action => ({ kind: 'write', on: ANY, path: columnPath(name) }));
  const written = facts.assigned.flatMap(({ name, value }) => writesOf(columnPath(name), value, ANY));
  const chosen = plan.steps.filter(isFilter).flatMap(expressionsOf).flatMap(pathsIn);
  const read: Action[] = chosen.length > 0 ? [{ kind: 'read', on: ANY, paths: chosen, counts: false }] : [];
  return [...plan.steps.flatMap(dropsOf), ...cleared, ...written, ...read].map(within);
}

function countActions({ steps }: Plan, originals: Originals): Action[] {
  const end = steps.findIndex(({ kind }) => kind === 'summarize');
  const before = steps.slice(0, end);
  const on = before.reduce<Constraints>(
    (all, step) => (step.kind === 'where' ? both(all, constraintsOf(step.predicate, true)) : all),
    ANY,
  );
  const paths = steps
    .slice(0, end + 1)
    .flatMap(expressionsOf)
    .flatMap(pathsIn);
  const count: Action = { kind: 'read', on, paths, counts: true };
  return originals === 'drop' ? [count, { kind: 'drop', on }] : [count];
}

function isFilter(step: Step): boolean {
  return step.kind === 'where' || (step.kind === 'parse' && step.isFilter);
}

function dropsOf(step: Step): Action[] {
  if (step.kind === 'where') return [{ kind: 'drop', on: constraintsOf(step.predicate, false) }];
  return isFilter(step) ? [{ kind: 'drop', on: ANY }] : [];
}

/** The fields that an assignment changes: the keys that it names, or the whole column. */
function writesOf(path: string, value: Expression, on: Constraints): Action[] {
  if (value.kind === 'column' && columnPath(value.name) === path) return [];
  if (value.kind !== 'call') return [{ kind: 'write', on, path }];
  const [first, second, third] = value.arguments;
  if (CONDITIONAL.has(value.function) && first && second && third)
    return [
      ...writesOf(path, second, both(on, constraintsOf(first, true))),
      ...writesOf(path, third, both(on, constraintsOf(first, false))),
    ];
  const keys =
    second && first?.kind === 'column' && columnPath(first.name) === path
      ? keysOf(value.function, second)
      : null;
  return (keys ?? ['']).map((key) => ({ kind: 'write', on, path: key === '' ? path : `${path}.${key}` }));
}

const CONDITIONAL: ReadonlySet<string> = new Set(['iff', 'iif']);

/** The keys of a bag that a function touches; null when they are not constants. */
function keysOf(name: string, argument: Expression): readonly string[] | null {
  if (name === 'bag_set_key') return oneKey(argument);
  if (name !== 'bag_remove_keys' || argument.kind !== 'literal' || !Array.isArray(argument.value))
    return null;
  return argument.value.map(String);
}

function oneKey(argument: Expression): readonly string[] | null {
  const key = literalText(argument);
  return key === null ? null : [key];
}
