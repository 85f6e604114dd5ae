import type { ResultTable } from '@lookout/contract';
import { useState } from 'react';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { cn } from '../../../lib/class-names.ts';
import { formatCount, formatShare } from '../../../lib/format.ts';
import type { RunTrace } from '../../../lib/workers/sample-types.ts';
import { useRunTrace } from '../hooks/use-run-trace.ts';
import { type OperatorLine, operatorLines } from '../model/operator-lines.ts';
import { ResultRows } from './result-rows.tsx';

/** The query operator by operator: how many rows of the sample each lets through, and the rows behind any of them. */
export function StepsTab() {
  const [chosen, choose] = useState<number | null>(null);
  const { traced, failure } = useRunTrace(chosen ?? Number.MAX_SAFE_INTEGER);
  if (!traced && failure) return <EmptyState title="The steps could not be shown">{failure}</EmptyState>;
  if (!traced) return <Skeleton className="m-3 h-40" />;
  const { query, trace } = traced;
  const lines = operatorLines(query, trace);
  const last = lines.at(-1)?.steps ?? 0;
  const shown = Math.min(chosen ?? last, last);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <ol aria-label="Operators" className="max-h-1/2 shrink-0 overflow-auto border-b py-1">
        <OperatorRow
          line={{ ...NOTHING, rowsIn: trace.inScope, rowsOut: trace.inScope }}
          total={trace.inScope}
          isShown={shown === 0}
          onShow={() => choose(0)}
        />
        {lines.map((line) => (
          <OperatorRow
            key={line.steps}
            line={line}
            total={trace.inScope}
            isShown={shown === line.steps}
            onShow={() => choose(line.steps)}
          />
        ))}
      </ol>
      <div className="min-h-40 grow">
        <ResultRows result={newFirst(trace)} />
      </div>
    </div>
  );
}

/** What the query computed stands before the columns that every record has: there are many of those. */
function newFirst({ rows: table, columns }: RunTrace): ResultTable {
  const known = new Set(columns.map(({ name }) => name));
  const order = [...table.columns.keys()].sort(
    (left, right) =>
      Number(known.has(table.columns[left]!.name)) - Number(known.has(table.columns[right]!.name)),
  );
  return {
    ...table,
    columns: order.map((at) => table.columns[at]!),
    rows: table.rows.map((cells) => order.map((at) => cells[at]!)),
  };
}

/** Stands before the first operator. */
const NOTHING: OperatorLine = Object.freeze({
  text: '',
  steps: 0,
  rowsIn: 0,
  rowsOut: 0,
  added: [],
  removed: [],
});

interface OperatorRowProps {
  readonly line: OperatorLine;
  /** Records in scope: the whole that the bar is a part of. */
  readonly total: number;
  readonly isShown: boolean;
  readonly onShow: () => void;
}

function OperatorRow({ line, total, isShown, onShow }: OperatorRowProps) {
  return (
    <li>
      <button
        type="button"
        aria-pressed={isShown}
        onClick={onShow}
        className={cn(
          'grid min-h-7 w-full grid-cols-[minmax(0,1fr)_auto_4rem] items-center gap-x-3 px-3 py-0.5 text-left text-data outline-offset-[-2px] hover:bg-hover',
          isShown && 'bg-selected',
        )}
      >
        <span className="min-w-0">
          {line.steps === 0 ? (
            'What comes in'
          ) : (
            <code className="block truncate" title={line.text}>
              {line.text}
            </code>
          )}
          <ColumnNews line={line} />
        </span>
        <span className="tabular text-right">
          {formatCount(line.rowsOut)} {line.rowsOut === 1 ? 'row' : 'rows'}
          <span className="ml-1.5 text-muted">{lossText(line)}</span>
        </span>
        <span aria-hidden="true" className="h-1.5 rounded-full bg-hover">
          <span
            className="block h-full rounded-full bg-accent"
            style={{ width: `${Math.min(100, total === 0 ? 0 : (line.rowsOut / total) * 100)}%` }}
          />
        </span>
      </button>
    </li>
  );
}

function ColumnNews({ line: { added, removed } }: { readonly line: OperatorLine }) {
  if (added.length + removed.length === 0) return null;
  const parts = [
    added.length > 0 && `adds ${added.join(', ')}`,
    removed.length > 0 && `removes ${removed.join(', ')}`,
  ];
  return <span className="block truncate text-tiny text-muted">{parts.filter(Boolean).join('; ')}</span>;
}

function lossText({ rowsIn, rowsOut }: OperatorLine): string {
  return rowsOut < rowsIn ? `−${formatShare((rowsIn - rowsOut) / rowsIn)}` : '';
}
