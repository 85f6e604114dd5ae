/** One visible line of a JSON tree. */
export interface JsonTreeRow {
  /** The keys that lead to the value from the root. */
  readonly path: readonly string[];
  /** The path as one text, unique in the tree. */
  readonly id: string;
  readonly depth: number;
  readonly name: string;
  readonly value: unknown;
  /** Members below; 0 for a leaf. */
  readonly children: number;
  readonly isExpanded: boolean;
}

export type JsonKind = 'string' | 'number' | 'boolean' | 'null' | 'array' | 'object';

export function jsonKind(value: unknown): JsonKind {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number' || typeof value === 'bigint') return 'number';
  return typeof value === 'boolean' ? 'boolean' : typeof value === 'object' ? 'object' : 'string';
}

/** A path as one text. Keys may contain dots (`http.route`), so a JSON text keeps them apart. */
function pathId(path: readonly string[]): string {
  return JSON.stringify(path);
}

/** The lines that show when the nodes of `collapsed` are closed and all others open. */
export function jsonTreeRows(value: unknown, collapsed: ReadonlySet<string>): JsonTreeRow[] {
  return childrenOf(value).flatMap(([name, member]) => rowsOf([name], member, collapsed));
}

function rowsOf(path: readonly string[], value: unknown, collapsed: ReadonlySet<string>): JsonTreeRow[] {
  const id = pathId(path);
  const members = childrenOf(value);
  const isExpanded = members.length > 0 && !collapsed.has(id);
  const row = {
    path,
    id,
    depth: path.length - 1,
    name: path.at(-1) ?? '',
    value,
    children: members.length,
    isExpanded,
  };
  if (!isExpanded) return [row];
  return [row, ...members.flatMap(([name, member]) => rowsOf([...path, name], member, collapsed))];
}

function childrenOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
