import type { Expression, Plan, ProbeDocument } from '@lookout/contract';
import { planFacts } from './plan-facts.ts';

/** Functions whose result tells no more than their arguments did. */
const NARROWING = new Set([
  ...['bag_remove_keys', 'hash', 'hash_sha256', 'hash_md5', 'hash_sha1', 'hash_xxhash64'],
  ...['replace_string', 'replace_regex', 'substring'],
]);

/**
 * Whether a probe only takes away: it drops records, clears or removes fields, or puts constants, hashes or
 * shortened text in their place, and holds records back when it trips. Such a probe may go fast where the policy
 * says so, because leaking is worse than a hasty rule.
 */
export function isRedaction(document: Pick<ProbeDocument, 'whenTripped'>, plan: Plan): boolean {
  const { isAggregate, drops, created, assigned, cleared } = planFacts(plan);
  if (isAggregate || document.whenTripped !== 'drop' || created.length > 0) return false;
  const takesAway = drops || cleared.length > 0 || assigned.length > 0;
  return takesAway && assigned.every(({ name, value }) => narrows(name, value));
}

/** Whether a value holds nothing but what the column held, or a constant. */
function narrows(column: string, value: Expression): boolean {
  if (value.kind === 'literal') return true;
  if (value.kind === 'column') return value.name === column;
  if (value.kind === 'member') return narrows(column, value.object);
  if (value.kind !== 'call') return false;
  const [first, ...rest] = value.arguments;
  // What decides between two values does not end up in either.
  if (value.function === 'iff' || value.function === 'iif')
    return rest.every((part) => narrows(column, part));
  if (!NARROWING.has(value.function) || !first) return false;
  return narrows(column, first) && rest.every((part) => part.kind === 'literal');
}
