import { ArrowDown, ArrowUp } from 'lucide-react';
import { cn } from '../lib/class-names.ts';
import { type DataTableColumn, type DataTableSort, nextSort } from './data-table-model.ts';

interface DataTableHeaderProps<T> {
  readonly columns: readonly DataTableColumn<T>[];
  readonly template: string;
  readonly sort: DataTableSort | undefined;
  readonly onSort: ((sort: DataTableSort) => void) | undefined;
  readonly firstRow: T | undefined;
}

/** The head of a table; sortable columns are buttons. */
export function DataTableHeader<T>({ columns, template, sort, onSort, firstRow }: DataTableHeaderProps<T>) {
  return (
    <thead className="sticky top-0 z-10 block border-b bg-bg">
      <tr
        aria-rowindex={1}
        className="grid h-8 items-center gap-3 px-3 text-muted"
        style={{ gridTemplateColumns: template }}
      >
        {columns.map((column) => (
          <HeaderCell
            key={column.id}
            column={column}
            direction={sort?.column === column.id ? sort.direction : undefined}
            {...(onSort && { onSort: () => onSort(nextSort(column, sort, firstRow)) })}
          />
        ))}
      </tr>
    </thead>
  );
}

interface HeaderCellProps<T> {
  readonly column: DataTableColumn<T>;
  readonly direction: DataTableSort['direction'] | undefined;
  readonly onSort?: () => void;
}

function HeaderCell<T>({ column, direction, onSort }: HeaderCellProps<T>) {
  const align = column.align === 'end' ? 'text-right' : 'text-left';
  return (
    <th scope="col" aria-sort={direction} className={cn('min-w-0 truncate font-normal', align)}>
      {column.sortValue && onSort ? (
        <button
          type="button"
          onClick={onSort}
          className={cn(
            'inline-flex max-w-full items-center gap-1 hover:text-text',
            direction && 'text-text',
          )}
        >
          <span className="truncate">{column.header}</span>
          <SortArrow direction={direction} />
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}

function SortArrow({ direction }: { readonly direction: DataTableSort['direction'] | undefined }) {
  if (!direction) return null;
  const Icon = direction === 'ascending' ? ArrowUp : ArrowDown;
  return <Icon size={12} aria-hidden="true" className="shrink-0" />;
}
