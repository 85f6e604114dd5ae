import type { Expression, MemberExpression, Plan, Step } from '@lookout/contract';
import type { Table } from '../column.ts';
import { readerOf } from '../columns/read.ts';
import { compilePlanOver } from '../plan/compile-plan.ts';
import { expressionsOf } from '../plan/step-expressions.ts';
import { childrenOf } from '../plan/walk.ts';
import type { RunContext } from '../run-context.ts';
import { nearest } from '../values/edit-distance.ts';

/** Something that a step reads of a bag, and in how many of its rows it is not there. */
export interface AbsentMember {
  /** The column, then the keys: `['attributes', 'depth']`. */
  readonly path: readonly string[];
  readonly rows: number;
  /** Where no row has it: the member beside it whose name is nearest, if one is near enough to be what was meant. */
  readonly near?: string | undefined;
}

/** How many rows are looked at for names. */
const ROWS_FOR_NAMES = 500;

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
    if (rows === 0) return [];
    return [{ path, rows, ...(rows === table.rowCount && { near: nearestMember(path, table) }) }];
  });
}

function nearestMember(path: readonly string[], table: Table): string | undefined {
  const [column = '', ...keys] = path;
  const missing = keys.pop();
  if (missing === undefined || table.typeOf(column) === undefined) return undefined;
  const read = readerOf(table.column(column));
  const names = new Set<string>();
  for (let row = 0; row < Math.min(table.rowCount, ROWS_FOR_NAMES); row++) {
    const bag = keys.reduce<unknown>(memberOf, read(row));
    if (isBag(bag)) for (const name of Object.keys(bag)) names.add(name);
  }
  return nearest(missing, [...names]);
}

function memberOf(value: unknown, key: string): unknown {
  return isBag(value) && Object.hasOwn(value, key) ? value[key] : null;
}

function isBag(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
