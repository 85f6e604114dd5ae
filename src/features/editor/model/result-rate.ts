import type { PreviewSummary, ResultTable } from '@lookout/contract';
import { isNumeric } from './result-cells.ts';

/** Metric points a second that an aggregate makes, from its result over the sample's span. */
export function pointRate(result: ResultTable, { from, to }: PreviewSummary): number {
  if (from === null || to === null) return 0;
  const seconds = Number(BigInt(to) - BigInt(from)) / 1e9;
  const values = result.columns.filter(({ type }) => isNumeric(type)).length;
  return seconds > 0 ? (result.totalRows * values) / seconds : 0;
}
