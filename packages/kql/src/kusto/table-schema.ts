import type { ColumnSchema } from '@lookout/contract';
import { scalarTypeOf } from './kusto.ts';
import type { KustoNode } from './library.ts';
import { toArray } from './syntax.ts';

/** The columns of a tabular expression, as Kusto resolved them. */
export function schemaOf(node: KustoNode): ColumnSchema[] {
  return toArray(node.ResultType?.Columns).map(({ Name, Type }) => ({
    name: Name,
    // A column whose type plans do not have was refused where it is made.
    type: scalarTypeOf(Type) ?? 'dynamic',
  }));
}
