import type { CallExpression, Expression, Plan, Step } from '@lookout/contract';
import { childrenOf, walk } from '../plan/walk.ts';
import { isSensitiveName } from './sensitive-name.ts';

/** Functions of keys and values in turn, and those that have a bag before them. */
const PACKS = new Set(['bag_pack', 'pack', 'pack_dictionary']);
const SETS = new Set(['bag_set_key']);

/** A column, or a member of a bag, and what its values are made of. */
interface Definition {
  readonly name: string;
  readonly from: readonly Expression[];
}

/**
 * Names that a plan gives to what it takes from fields with sensitive names: under `copy`, a `copy = attributes.password`
 * is as secret as before. Rather a name too many than one too few: what only may hold a secret is among them.
 */
export function secretColumns({ steps, tables = [] }: Pick<Plan, 'steps' | 'tables'>): ReadonlySet<string> {
  const definitions = [...steps, ...tables.flatMap((table) => table.steps)].flatMap(definitionsOf);
  const secret = new Set<string>();
  let before = -1;
  while (secret.size > before) {
    before = secret.size;
    for (const { name, from } of definitions)
      if (from.some((expression) => isSecret(expression, secret))) secret.add(name);
  }
  return secret;
}

/** What each kind of step that names columns makes them of. */
function definitionsOf(step: Step): Definition[] {
  switch (step.kind) {
    case 'extend':
    case 'project':
    case 'mv-expand':
    case 'mv-apply':
      return step.columns.flatMap(({ name, value }) => define(name, [value]));
    case 'summarize':
      return [
        ...step.aggregates.flatMap((aggregate) => define(aggregate.name, aggregate.arguments)),
        ...step.by.flatMap(({ name, value }) => define(name, [value])),
      ];
    case 'parse':
      return step.pattern.flatMap((part) => (part.kind === 'column' ? define(part.name, [step.input]) : []));
    case 'parse-kv':
      return step.columns.flatMap(({ name }) => define(name, [step.input]));
    case 'project-rename':
      return step.renames.flatMap(({ from, to }) => define(to, [columnOf(from)]));
    case 'join':
      return step.columns.flatMap(({ name, from }) => define(name, [columnOf(from)]));
    default:
      return [];
  }
}

function define(name: string, from: readonly Expression[]): Definition[] {
  return [{ name, from }, ...from.flatMap(membersIn)];
}

/** The members of bags that an expression puts together, by the keys that are written in the query. */
function membersIn(expression: Expression): Definition[] {
  const members: Definition[] = [];
  walk(expression, (part) => {
    if (part.kind === 'call') members.push(...membersOf(part));
  });
  return members;
}

function membersOf({ function: name, arguments: given }: CallExpression): Definition[] {
  const pairs = PACKS.has(name) ? given : given.slice(SETS.has(name) ? 1 : given.length);
  return pairs.flatMap((key, index) => {
    const value = pairs[index + 1];
    if (index % 2 !== 0 || key.kind !== 'literal' || !value) return [];
    return [{ name: String(key.value).split('.').at(-1) ?? '', from: [value] }];
  });
}

/** Whether a value may hold a secret. A bag keeps the names of its members, and a yes or no tells none. */
function isSecret(expression: Expression, secret: ReadonlySet<string>): boolean {
  if (expression.type === 'bool' || isBag(expression)) return false;
  if (expression.kind === 'subquery') return secret.size > 0;
  const name = nameOf(expression);
  if (name !== null && (isSensitiveName(name) || secret.has(name))) return true;
  return childrenOf(expression).some((child) => isSecret(child, secret));
}

function isBag(expression: Expression): boolean {
  return expression.kind === 'call' && (PACKS.has(expression.function) || SETS.has(expression.function));
}

/** The name that a value goes by. */
function nameOf(expression: Expression): string | null {
  if (expression.kind === 'column') return expression.name;
  if (expression.kind === 'member') return expression.key;
  if (expression.kind !== 'element' || expression.index.kind !== 'literal') return null;
  return String(expression.index.value);
}

function columnOf(name: string): Expression {
  return { kind: 'column', type: 'dynamic', name };
}
