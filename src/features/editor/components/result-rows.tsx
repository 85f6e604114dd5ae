import type { Json, ResultTable } from '@lookout/contract';
import { useMemo, useState } from 'react';
import { DataTable } from '../../../components/data-table.tsx';
import type { DataTableColumn, DataTableSort } from '../../../components/data-table-model.ts';
import { formatCount } from '../../../lib/format.ts';
import { cellText, isNumeric } from '../model/result-cells.ts';

interface Row {
  readonly id: string;
  readonly cells: readonly Json[];
}

/** The rows of a result. */
export function ResultRows({ result }: { readonly result: ResultTable }) {
  const [sort, setSort] = useState<DataTableSort>();
  const rows = useMemo(() => result.rows.map((cells, index) => ({ id: String(index), cells })), [result]);
  const columns = useMemo(() => columnsOf(result), [result]);
  const hidden = result.totalRows - result.rows.length;
  return (
    <div className="flex h-full min-h-0 flex-col">
      <DataTable
        label="Rows of the result"
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        rowHeight={26}
        className="grow"
        onSort={setSort}
        {...(sort && { sort })}
      />
      {hidden > 0 && (
        <p className="border-t px-3 py-1 text-data text-muted">
          The first {formatCount(result.rows.length)} of {formatCount(result.totalRows)} rows
        </p>
      )}
    </div>
  );
}

function columnsOf({ columns }: ResultTable): readonly DataTableColumn<Row>[] {
  return columns.map(({ name, type }, index) => ({
    id: name,
    header: name,
    width: type === 'datetime' ? 'minmax(11rem, 1fr)' : 'minmax(5rem, 1fr)',
    align: isNumeric(type) ? 'end' : 'start',
    sortValue: ({ cells }) => sortValueOf(cells[index] ?? null, isNumeric(type)),
    cell: ({ cells }) => <span className="tabular truncate">{cellText(cells[index] ?? null, type)}</span>,
  }));
}

function sortValueOf(value: Json, isNumber: boolean): string | number {
  if (isNumber) return value === null ? Number.NEGATIVE_INFINITY : Number(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
