import type { Source, SourceKind } from '@lookout/contract';
import type { Table } from '../column.ts';
import type { Schema } from '../expressions/compile.ts';
import type { RunContext } from '../run-context.ts';

/** What a run offers a source: the records and the rows that a step hands over. */
export interface SourceRows {
  /** The records of the run; undefined where the plan runs over none. */
  readonly records?: Table | undefined;
  /** What the step that names the table hands it. */
  readonly input?: Table | undefined;
}

/** A source made ready: its columns and how to get its rows. */
export interface CompiledSource {
  readonly schema: Schema;
  readonly rows: (context: RunContext, offered: SourceRows) => Table;
}

/** Makes one kind of source ready. */
export type SourceCompiler<K extends SourceKind = SourceKind> = (
  source: Extract<Source, { kind: K }>,
) => CompiledSource;
