import type { Step, StepKind } from '@lookout/contract';
import type { Documentation } from '../catalog.ts';
import type { Table } from '../column.ts';
import type { Schema } from '../expressions/compile.ts';
import type { CompiledTable } from '../plan/compile-tables.ts';
import type { RunContext } from '../run-context.ts';

/** What flows from step to step in a batch. */
export interface Flow {
  readonly table: Table;
  /** For each row the input row it came from; undefined = the input rows themselves, null = new rows. */
  readonly origin: Uint32Array | undefined | null;
}

/** A step made ready: the columns that it leaves and what it does. */
export interface CompiledStep {
  readonly schema: Schema;
  readonly run: (flow: Flow, context: RunContext) => Flow;
}

/** What a step is made ready for: the columns that come in, and the plan's tables so far. */
export interface StepInput {
  readonly schema: Schema;
  readonly tables: readonly CompiledTable[];
}

/** One operator: how editors describe it and how its step is made ready. */
export interface OperatorDefinition<K extends StepKind = StepKind> {
  readonly documentation: Documentation;
  readonly compile: (step: Extract<Step, { kind: K }>, input: StepInput) => CompiledStep;
}
