import type { Expression, MemberExpression, Plan, Step } from '@lookout/contract';
import type { Table } from '../column.ts';
import { compilePlanOver } from '../plan/compile-plan.ts';
import { expressionsOf } from '../plan/step-expressions.ts';
import { childrenOf } from '../plan/walk.ts';
import type { RunContext } from '../run-context.ts';

/** Something that a step reads of a bag, and in how many of its rows it is not there. */
export interface AbsentMember {
  /** The column, then the keys: `['attributes', 'depth']`. */
  readonly path: readonly string[];
  readonly rows: number;
}

/** Whoever asks these expects that a value may be absent. */
const TOLERANT: ReadonlySet<string> = new Set([
  ...['isnull', 'isnotnull', 'isempty', 'isnotempty', 'notnull', 'notempty'],
  ...['coalesce', 'iff', 'iif', 'case', 'bag_has_key', 'count', 'countif', 'dcount', 'dcountif'],
]);

/** What a step reads of bags that its rows do not all have. */
export function absentMembers(step: Step, plan: Plan, { table, context }: Rows): AbsentMember[] {
  if (table.rowCount === 0) return [];
  return membersOf(step).flatMap(({ path, member }) => {
    const rows = countAbsent(member, plan, { table, context });
    return rows > 0 ? [{ path, rows }] : [];
  });
}

interface Rows {
  readonly table: Table;
  readonly context: RunContext;
}

function countAbsent(member: MemberExpression, plan: Plan, { table, context }: Rows): number {
  const columns = table.names.map((name) => ({ name, type: table.typeOf(name)! }));
  const predicate: Expression = { kind: 'call', type: 'bool', function: 'isnull', arguments: [member] };
  const { format, view } = plan;
  const asked: Plan = { format, view, steps: [{ kind: 'where', predicate }], output: columns };
  return compilePlanOver(asked, columns).run(table, context).table.rowCount;
}

interface ReadMember {
  readonly path: readonly string[];
  readonly member: MemberExpression;
}

/** Each once, however often the step reads it. */
function membersOf(step: Step): ReadMember[] {
  const found = new Map<string, ReadMember>();
  const visit = (part: Expression): void => {
    const path = part.kind === 'member' ? pathOf(part) : null;
    if (path && part.kind === 'member') found.set(JSON.stringify(path), { path, member: part });
    else if (!isTolerant(part)) for (const child of childrenOf(part)) visit(child);
  };
  for (const expression of expressionsOf(step)) visit(expression);
  return [...found.values()];
}

function isTolerant(part: Expression): boolean {
  return part.kind === 'call' && TOLERANT.has(part.function);
}

/** The keys down to a member of a column; null for a member of anything else. */
function pathOf(part: Expression): readonly string[] | null {
  if (part.kind === 'column') return [part.name];
  if (part.kind !== 'member') return null;
  const path = pathOf(part.object);
  return path && [...path, part.key];
}
