import type { ColumnSchema, Json, ScalarType } from '@lookout/contract';

/** A value by its type, as in the contract's `LiteralExpression`. */
export interface Cell {
  readonly type: ScalarType;
  readonly value: Json;
}

/** The cells of one row by column. */
export type Cells = ReadonlyMap<string, Cell>;

/** A column, or a member of one, that a step gave another value; null = it is not there. */
export interface CellChange {
  readonly path: string;
  readonly before: Cell | null;
  readonly after: Cell | null;
}

export function cellsOf(columns: readonly ColumnSchema[], row: readonly Json[]): Cells {
  return new Map(columns.map(({ name, type }, index) => [name, { type, value: row[index] ?? null }]));
}

/** What differs between a row and what became of it, in the order of the columns; bags are compared member by member. */
export function cellChanges(before: Cells, after: Cells): CellChange[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].flatMap((name) => changesOf(name, before.get(name) ?? null, after.get(name) ?? null));
}

function changesOf(path: string, before: Cell | null, after: Cell | null): CellChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (!isBag(before) || !isBag(after)) return [{ path, before, after }];
  return [...cellChanges(membersOf(before), membersOf(after))].map((change) => ({
    ...change,
    path: memberPath(path, change.path),
  }));
}

/** A path as KQL writes it. */
export function memberPath(object: string, key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? `${object}.${key}` : `${object}[${JSON.stringify(key)}]`;
}

type Bag = Cell & { readonly value: Readonly<Record<string, Json>> };

function isBag(cell: Cell | null): cell is Bag {
  return cell !== null && typeof cell.value === 'object' && cell.value !== null && !Array.isArray(cell.value);
}

function membersOf({ value }: Bag): Cells {
  return new Map(Object.entries(value).map(([key, member]) => [key, { type: 'dynamic', value: member }]));
}

/** The member of a bag; a null for what has no such member. */
export function memberOf(cell: Cell, key: string): Cell {
  return { type: 'dynamic', value: isBag(cell) && Object.hasOwn(cell.value, key) ? cell.value[key]! : null };
}
