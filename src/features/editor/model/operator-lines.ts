import type { Span } from '@lookout/contract';
import type { CellChange, FailedCondition, RecordStep } from '@lookout/engine';
import type { Compilation } from '../../../lib/workers/language-types.ts';
import type { RunTrace } from '../../../lib/workers/sample-types.ts';

/** One operator of a query on the sample. */
export interface OperatorLine {
  /** On one line. */
  readonly text: string;
  /** Steps of the plan up to and with this operator. */
  readonly steps: number;
  readonly rowsIn: number;
  readonly rowsOut: number;
  /** Columns that are there behind it and not before it, and the other way round. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What one operator did with one record. */
export interface PathLine {
  readonly text: string;
  readonly kind: RecordStep['kind'];
  /** As how many rows the record goes on. */
  readonly copies: number;
  readonly changes: readonly CellChange[];
  readonly failed: readonly FailedCondition[];
}

/** A text and where in it the operators of its plan are. */
type QueryText = Pick<Compilation, 'source' | 'operators'>;

/** The operators of a query with what each makes of the sample, in the order in which they run. */
export function operatorLines(query: QueryText, { steps, columns }: RunTrace): OperatorLine[] {
  const names = [columns, ...steps.map((step) => step.columns)].map((all) => all.map(({ name }) => name));
  return groupsOf(query.operators).map(({ from, to }) => ({
    text: textAt(query, from),
    steps: to,
    rowsIn: steps[from]!.rowsIn,
    rowsOut: steps[to - 1]!.rowsOut,
    added: without(names[to]!, names[from]!),
    removed: without(names[from]!, names[to]!),
  }));
}

/** The way of a record through the operators of a query, up to the one that it did not pass. */
export function pathLines(query: QueryText, path: readonly RecordStep[]): PathLine[] {
  return groupsOf(query.operators.slice(0, path.length)).map(({ from, to }) => {
    const steps = path.slice(from, to);
    const last = steps.at(-1)!;
    return {
      text: textAt(query, from),
      kind: last.kind,
      copies: last.kind === 'passed' ? last.copies : 0,
      changes: steps.flatMap((step) => (step.kind === 'passed' ? step.changes : [])),
      failed: last.kind === 'stopped' ? last.failed : [],
    };
  });
}

interface Group {
  /** Its first step, and the one behind its last. */
  readonly from: number;
  readonly to: number;
}

/** Steps that one operator of the text asked for stand next to one another. */
function groupsOf(spans: readonly Span[]): Group[] {
  const starts = spans.flatMap((span, index) => (isSame(span, spans[index - 1]) ? [] : [index]));
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? spans.length }));
}

function isSame(span: Span, other: Span | undefined): boolean {
  return span.start === other?.start && span.end === other.end;
}

function textAt({ source, operators }: QueryText, step: number): string {
  const { start, end } = operators[step]!;
  return source.slice(start, end).replace(/\s+/g, ' ').trim();
}

function without(names: readonly string[], others: readonly string[]): string[] {
  return names.filter((name) => !others.includes(name));
}
