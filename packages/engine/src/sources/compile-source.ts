import type { Source, SourceKind } from '@lookout/contract';
import { datatable } from './datatable.ts';
import type { CompiledSource, SourceCompiler } from './definition.ts';
import { input, table, view } from './given.ts';
import { print } from './print.ts';
import { range } from './range.ts';

const compilers: { readonly [K in SourceKind]: SourceCompiler<K> } = {
  view,
  table,
  print,
  datatable,
  range,
  input,
};

/** Makes a source ready. Throws PlanError where its cells or expressions do not fit. */
export function compileSource<K extends SourceKind>(source: Extract<Source, { kind: K }>): CompiledSource {
  return (compilers[source.kind as K] as SourceCompiler<K>)(source);
}
