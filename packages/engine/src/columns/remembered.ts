import type { DynamicColumn } from '../column.ts';

/** A plan may read the same member in several places; its column is made once. */
export function remembered(build: (key: string) => DynamicColumn): (key: string) => DynamicColumn {
  const columns = new Map<string, DynamicColumn>();
  return (key) => {
    const column = columns.get(key) ?? build(key);
    columns.set(key, column);
    return column;
  };
}
