import type { ColumnSchema } from '@lookout/contract';

/** A column of a union's result, and the column of its tables that it shows. */
export interface UnionColumn extends ColumnSchema {
  readonly from: string;
}

/**
 * The columns of a union, those of one name together. A name that has several types makes a column for each,
 * `name_type`, with a number behind it where that name is taken.
 * Source: https://learn.microsoft.com/kusto/query/union-operator#parameters
 */
export function outerColumns(tables: readonly (readonly ColumnSchema[])[]): UnionColumn[] {
  const types = new Map<string, Set<ColumnSchema['type']>>();
  for (const { name, type } of tables.flat()) types.set(name, (types.get(name) ?? new Set()).add(type));
  const taken = new Set([...types].filter(([, { size }]) => size === 1).map(([name]) => name));
  return [...types].flatMap(([from, all]) =>
    [...all].map((type) => ({
      from,
      type,
      name: all.size === 1 ? from : freeName(`${from}_${type}`, taken),
    })),
  );
}

/** The columns that all tables have, by name and type. */
export function innerColumns(tables: readonly (readonly ColumnSchema[])[]): UnionColumn[] {
  const [first = [], ...others] = tables;
  return first
    .filter(({ name, type }) =>
      others.every((other) => other.some((c) => c.name === name && c.type === type)),
    )
    .map(({ name, type }) => ({ from: name, name, type }));
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 1; taken.has(name); number++) name = `${wanted}${number}`;
  taken.add(name);
  return name;
}
