import type { ColumnSchema, Expression, Plan, ScalarType, Step } from '@lookout/contract';
import { aggregates } from '../aggregates/registry.ts';
import { windowOf } from '../plan/window-key.ts';

/** What a result column of an aggregate is: the window's start, a group key, or a value with its aggregate (null when computed from others). */
type Role =
  | { readonly kind: 'window' }
  | { readonly kind: 'key' }
  | { readonly kind: 'value'; readonly aggregate: string | null };

type Roles = ReadonlyMap<string, Role>;

/** A result column that becomes a metric. */
export interface MetricColumn {
  readonly name: string;
  readonly type: ScalarType;
  readonly kind: 'sum' | 'gauge';
  readonly isMonotonic: boolean;
  readonly isInteger: boolean;
  readonly unit: string;
}

/** The columns of an aggregate's result, by what they become. */
export interface MetricShape {
  readonly keys: readonly string[];
  readonly metrics: readonly MetricColumn[];
  /** The columns that are neither: a metric has no place for texts, moments and lists. */
  readonly lost: readonly ColumnSchema[];
}

/** Aggregates whose values of several windows add up. */
const SUMS = new Set(['count', 'countif', 'sum', 'sumif', 'dcount', 'dcountif']);
const COUNTS = new Set(['count', 'countif']);
const NUMBERS = new Set<ScalarType>(['int', 'long', 'real', 'decimal', 'timespan', 'dynamic']);

/** Follows the columns of the first summarize through the steps behind it. */
export function metricShape(plan: Plan): MetricShape {
  let roles: Roles = new Map();
  for (const step of plan.steps) {
    const isFirst = step.kind === 'summarize' && roles.size === 0;
    roles = (rolesAfter[step.kind] as FollowStep)(step, roles);
    if (isFirst) roles = markWindow(plan, roles);
  }
  return shapeOf(plan.output, roles);
}

function shapeOf(output: readonly ColumnSchema[], roles: Roles): MetricShape {
  const keys: string[] = [];
  const metrics: MetricColumn[] = [];
  const lost: ColumnSchema[] = [];
  for (const column of output) {
    const role = roles.get(column.name);
    if (role?.kind === 'key') keys.push(column.name);
    else if (role?.kind === 'value' && canBeNumber(column, role.aggregate))
      metrics.push(metricColumn(column.name, column.type, role.aggregate));
    else if (role?.kind !== 'window') lost.push(column);
  }
  return { keys, metrics, lost };
}

/** A dynamic value may be a number, but not where the aggregate always makes a list or a bag. */
function canBeNumber({ type }: ColumnSchema, aggregate: string | null): boolean {
  const isList = aggregate !== null && aggregates.get(aggregate)?.returns === 'dynamic';
  return NUMBERS.has(type) && !isList;
}

function metricColumn(name: string, type: ScalarType, aggregate: string | null): MetricColumn {
  const isSum = aggregate !== null && SUMS.has(aggregate);
  const isCount = aggregate !== null && COUNTS.has(aggregate);
  return {
    name,
    type,
    kind: isSum ? 'sum' : 'gauge',
    isMonotonic: isCount,
    isInteger: type === 'int' || type === 'long',
    unit: unitOf(type, isCount),
  };
}

function unitOf(type: ScalarType, isCount: boolean): string {
  if (isCount) return '{record}';
  return type === 'timespan' ? 's' : '1';
}

type FollowStep = (step: Step, roles: Roles) => Roles;
type Follow = { readonly [K in Step['kind']]: (step: Extract<Step, { kind: K }>, roles: Roles) => Roles };

const unchanged = (_: Step, roles: Roles): Roles => roles;

const rolesAfter: Follow = {
  where: unchanged,
  parse: unchanged,
  'parse-kv': unchanged,
  'mv-expand': unchanged,
  'mv-apply': unchanged,
  take: unchanged,
  sample: unchanged,
  sort: unchanged,
  top: unchanged,
  union: unchanged,
  join: ({ columns }, roles) =>
    new Map(
      columns.flatMap(({ name, side, from }) => (side === 'left' ? renamed(name, roles.get(from)) : [])),
    ),
  getschema: () => new Map(),
  'project-away': unchanged,
  'project-keep': unchanged,
  'project-reorder': unchanged,
  extend: ({ columns }, roles) => new Map([...roles, ...computed(columns, roles)]),
  project: ({ columns }, roles) => new Map(computed(columns, roles)),
  'project-rename': ({ renames }, roles) => {
    const names = new Map(renames.map(({ from, to }) => [from, to]));
    return new Map([...roles].map(([name, role]) => [names.get(name) ?? name, role]));
  },
  summarize: ({ by, aggregates }, roles) => {
    const keys = by.map(({ name, value }): [string, Role] => [name, roleOfKey(value, roles)]);
    const values = aggregates.map((aggregate): [string, Role] => [
      aggregate.name,
      { kind: 'value', aggregate: aggregate.function },
    ]);
    return new Map([...keys, ...values]);
  },
};

/** A later summarize by the window's start has the same windows. */
function roleOfKey(value: Expression, roles: Roles): Role {
  const isWindow = value.kind === 'column' && roles.get(value.name)?.kind === 'window';
  return { kind: isWindow ? 'window' : 'key' };
}

/** The key of the first summarize that its windows are. */
function markWindow(plan: Plan, roles: Roles): Roles {
  const index = windowOf(plan)?.keyIndex;
  const [window] = [...roles.keys()].slice(index, index === undefined ? 0 : index + 1);
  return window === undefined ? roles : new Map([...roles, [window, { kind: 'window' }]]);
}

function renamed(name: string, role: Role | undefined): [string, Role][] {
  return role ? [[name, role]] : [];
}

/** A column that only repeats another keeps its role; a computed one is a value. Before the summarize there are no roles. */
function computed(columns: Extract<Step, { kind: 'extend' }>['columns'], roles: Roles): [string, Role][] {
  if (roles.size === 0) return [];
  return columns.map(({ name, value }) => [
    name,
    (value.kind === 'column' ? roles.get(value.name) : undefined) ?? { kind: 'value', aggregate: null },
  ]);
}
