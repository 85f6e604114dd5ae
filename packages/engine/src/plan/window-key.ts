import type { Expression, Plan, Step } from '@lookout/contract';
import { compileExpression } from '../expressions/compile.ts';
import type { Instant } from '../instant.ts';
import { assignedNames } from './assigned-names.ts';
import { walk } from './walk.ts';

/** The windows of a summarize: which of its keys they are, and how long. */
export interface WindowKey {
  readonly keyIndex: number;
  readonly sizeMs: number;
}

/** The column of the records that windows go by. */
export const MOMENT_COLUMN = 'timestamp';

/** What is known of a column: that it is the record's own moment (size 0), or the start of the bin around it. */
type Origins = ReadonlyMap<string, { readonly sizeMs: number }>;

const THE_MOMENT: Origins = new Map([[MOMENT_COLUMN, { sizeMs: 0 }]]);

/**
 * Finds the windows of a plan's first summarize: a key that is `bin(timestamp, size)`, with a constant size of whole
 * milliseconds. The bin may have been taken in a step before, and the timestamp renamed: columns are followed from
 * the records on, and one that any other expression makes is none.
 */
export function windowOf({ steps, tables = [] }: Tables & Pick<Plan, 'steps'>): WindowKey | undefined {
  let origins = THE_MOMENT;
  for (const step of steps) {
    if (step.kind === 'summarize') return windowAmong(step, origins);
    origins = originsAfter(step, origins, tables);
  }
  return undefined;
}

/** The side tables of a plan. */
type Tables = Pick<Plan, 'tables'>;

function windowAmong({ by }: Extract<Step, { kind: 'summarize' }>, origins: Origins): WindowKey | undefined {
  for (const [keyIndex, { value }] of by.entries()) {
    const sizeMs = originOf(value, origins)?.sizeMs ?? 0;
    if (sizeMs > 0) return { keyIndex, sizeMs };
  }
  return undefined;
}

function originsAfter(step: Step, origins: Origins, tables: NonNullable<Plan['tables']>): Origins {
  switch (step.kind) {
    case 'extend':
      return new Map([...without(origins, assignedNames(step)), ...followed(step.columns, origins)]);
    case 'project':
      return new Map(followed(step.columns, origins));
    case 'project-rename':
      return renamed(origins, new Map(step.renames.map(({ from, to }) => [from, to])));
    case 'join':
      return new Map(
        step.columns.flatMap(({ name, side, from }) => entryOf(name, side === 'left' && origins.get(from))),
      );
    case 'mv-apply':
      return originsAfterApply(step, without(origins, assignedNames(step)), tables);
    case 'summarize':
      return new Map(followed(step.by, origins));
    default:
      return without(origins, assignedNames(step));
  }
}

/** What the result repeats of the row, and what its table leaves of it. */
function originsAfterApply(
  { carried, table }: Extract<Step, { kind: 'mv-apply' }>,
  origins: Origins,
  tables: NonNullable<Plan['tables']>,
): Origins {
  const left = (tables[table]?.steps ?? []).reduce((now, step) => originsAfter(step, now, tables), origins);
  return new Map([...left, ...carried.flatMap((name) => entryOf(name, origins.get(name)))]);
}

function followed(
  columns: Extract<Step, { kind: 'extend' }>['columns'],
  origins: Origins,
): [string, { sizeMs: number }][] {
  return columns.flatMap(({ name, value }) => entryOf(name, originOf(value, origins)));
}

function entryOf(
  name: string,
  origin: { sizeMs: number } | undefined | false,
): [string, { sizeMs: number }][] {
  return origin ? [[name, origin]] : [];
}

function renamed(origins: Origins, names: ReadonlyMap<string, string>): Origins {
  return new Map([...origins].map(([name, origin]) => [names.get(name) ?? name, origin]));
}

function without(origins: Origins, names: readonly string[]): Origins {
  return new Map([...origins].filter(([name]) => !names.includes(name)));
}

/** A bin of a bin is one of the moment where the larger holds the smaller a whole number of times. */
function originOf(value: Expression, origins: Origins): { sizeMs: number } | undefined {
  if (value.kind === 'column') return origins.get(value.name);
  if (value.kind !== 'call' || !BINS.has(value.function) || value.arguments.length !== 2) return undefined;
  const [inner, size] = value.arguments as [Expression, Expression];
  const origin = originOf(inner, origins);
  const sizeMs = constantMilliseconds(size);
  if (!origin || sizeMs === undefined) return undefined;
  return origin.sizeMs === 0 || sizeMs % origin.sizeMs === 0 ? { sizeMs } : undefined;
}

const BINS: ReadonlySet<string> = new Set(['bin', 'floor']);

function constantMilliseconds(size: Expression): number | undefined {
  if (size.type !== 'timespan' || !isConstant(size)) return undefined;
  const value = compileExpression(size, new Map()).constant?.value as Instant | null | undefined;
  return value && value.nanos === 0 && value.ms > 0 ? value.ms : undefined;
}

function isConstant(expression: Expression): boolean {
  let isFixed = true;
  walk(expression, ({ kind }) => {
    if (kind === 'column') isFixed = false;
  });
  return isFixed;
}
