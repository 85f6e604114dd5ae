import type { TableIndex } from '@lookout/contract';
import type { Table } from './column.ts';
import type { TextScans } from './expressions/text-scans.ts';
import type { Instant } from './instant.ts';

/** What a run may know of the world. */
export interface RunContext {
  /** The moment that `now()` and `ago()` see. */
  readonly now: Instant;
  /** Called now and then by what may take long; throws to end the run. */
  readonly checkpoint?: () => void;
  /** Tables that the caller provides, by the name that a source of kind `table` has. Batch runs only. */
  readonly provided?: (name: string) => Table | undefined;
  /** What the rules over one stream share; absent where a plan runs alone. */
  readonly scans?: TextScans | undefined;
  /** The side tables of the running plan; absent outside of a run. */
  readonly tables?: RunTables;
}

/** The side tables of one run, each computed once, when first asked for. */
export interface RunTables {
  rows(index: TableIndex): Table;
  /** Runs a table whose source is `input` over rows. */
  apply(index: TableIndex, input: Table): Table;
}
