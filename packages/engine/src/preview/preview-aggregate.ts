import type { PreviewOutcome, PreviewRun } from './preview-input.ts';
import { resultTable } from './result-table.ts';
import { weightedRows } from './weighted-rows.ts';

/**
 * An aggregate over a sample shall tell what it would tell of the stream, so each record counts as often as it
 * stands for. Where that would be too many, the result is of the sample alone, and says so in its `basis`.
 */
export function previewAggregate({ compiled, working, rows, sample, input }: PreviewRun): PreviewOutcome {
  const weighted = weightedRows(rows, sample.weights);
  const run = compiled.run(working.table(input.plan.view, weighted ?? rows), { now: input.now });
  const isConsumed = new Uint8Array(sample.weights.length);
  for (const [index, row] of (weighted ?? rows).entries())
    if (run.consumed?.[index] === 1) isConsumed[row] = 1;
  const dropped = input.originals === 'drop' ? Array.from(rows.filter((row) => isConsumed[row] === 1)) : [];
  return {
    fates: { dropped, replacements: new Map() },
    result: resultTable(input.plan, run.table, weighted === null ? 'sample' : 'stream'),
    created: run.table.rowCount,
  };
}
