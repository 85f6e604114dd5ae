import type { Table } from '../column.ts';
import type { Flow } from '../operators/definition.ts';
import { NO_CONTENTS } from '../otlp/record-contents.ts';
import type { AggregatePhases } from '../plan/aggregate-phases.ts';
import type { RowFates } from '../stream/working-batch.ts';
import { SelectedTable } from '../table/lazy-table.ts';
import type { ChunkRun, PreviewOutcome, PreviewRun } from './preview-input.ts';
import { UNTOUCHED } from './preview-input.ts';
import { resultTable } from './result-table.ts';
import { newestWeighted, type WeightedPart } from './weighted-rows.ts';
import { wholeSample } from './whole-sample.ts';

/**
 * An aggregate over a sample shall tell what it would tell of the stream, so each record counts as often as it
 * stands for; where that would be too many rows, the newest part of the sample speaks. Where even that is too many,
 * the result is of the sample alone, and says so in its `basis`.
 */
export function previewAggregate(run: PreviewRun): PreviewOutcome {
  const { phases } = run.compiled;
  return phases ? aggregateParts(run, phases) : aggregateWhole(run);
}

function aggregateParts({ chunks, input, context }: PreviewRun, phases: AggregatePhases): PreviewOutcome {
  const flows = chunks.map(({ working, rows }) =>
    phases.before(working.table(input.plan.view, rows), context),
  );
  const weighted = newestWeighted(flows.map((flow, index) => partOf(flow, chunks[index]!)));
  const summary = phases.begin();
  for (const [index, { table }] of flows.entries()) {
    const part = weighted === null ? table : chosen(table, weighted[index]);
    if (part) summary.add({ table: part, context });
  }
  const result = phases.finish(summary, context);
  return {
    fates: flows.map((flow, index) =>
      input.originals === 'drop' ? dropped(chunks[index]!, consumedBy(flow)) : UNTOUCHED,
    ),
    result: resultTable(input.plan, result, weighted === null ? 'sample' : 'stream'),
    created: result.rowCount,
  };
}

/** The weight of each row that reaches the summarize. */
function partOf({ table, origin }: Flow, { rows, chunk }: ChunkRun): WeightedPart {
  return Float64Array.from(
    { length: table.rowCount },
    (_, row) => chunk.weights[rows[origin ? origin[row]! : row]!]!,
  );
}

function chosen(table: Table, rows: Uint32Array | undefined): Table | undefined {
  return rows && SelectedTable.of(table, rows);
}

/** The rows in scope that reach the summarize; undefined = all. */
function consumedBy({ origin }: Flow): Iterable<number> | undefined {
  return origin ?? undefined;
}

function dropped({ rows }: ChunkRun, consumed: Iterable<number> | undefined): RowFates {
  const places = consumed ? Array.from(new Set(consumed), (row) => rows[row]!) : Array.from(rows);
  return { dropped: places, replacements: NO_CONTENTS };
}

/** A plan that must see all rows at once counts each sampled record once. */
function aggregateWhole(run: PreviewRun): PreviewOutcome {
  const { compiled, chunks, input, context } = run;
  const { table, consumed } = compiled.run(wholeSample(run), context);
  let start = 0;
  const fates = chunks.map((chunk) => {
    const [from, to] = [start, start + chunk.rows.length];
    start = to;
    if (input.originals === 'keep') return UNTOUCHED;
    const reached = Array.from(chunk.rows.keys()).filter((row) => consumed?.[from + row] === 1);
    return dropped(chunk, reached);
  });
  return { fates, result: resultTable(input.plan, table, 'sample'), created: table.rowCount };
}
