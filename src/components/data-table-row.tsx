import type { MouseEvent } from 'react';
import { cn } from '../lib/class-names.ts';
import type { DataTableColumn } from './data-table-model.ts';

interface DataTableRowProps<T> {
  readonly row: T;
  readonly index: number;
  readonly columns: readonly DataTableColumn<T>[];
  readonly layout: { readonly template: string; readonly start: number; readonly height: number };
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onActivate: () => void;
  readonly onSelect?: (row: T) => void;
}

/** One row. Its keys are handled by the table, which knows the order of the rows. */
export function DataTableRow<T>(props: DataTableRowProps<T>) {
  const { row, index, columns, layout, isActive, isSelected, onActivate, onSelect } = props;
  const select = (event: MouseEvent) => {
    // Buttons and links inside of a row act for themselves.
    if (event.target instanceof Element && event.target.closest('a, button, input, [role=switch]')) return;
    onActivate();
    onSelect?.(row);
  };
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={onSelect ? isSelected : undefined}
      data-index={index}
      tabIndex={isActive ? 0 : -1}
      onFocus={onActivate}
      onClick={select}
      className={cn(
        'absolute top-0 left-0 grid w-full items-center gap-3 border-b px-3 outline-offset-[-2px]',
        onSelect && 'cursor-pointer hover:bg-hover',
        isSelected && 'bg-selected',
      )}
      style={{
        gridTemplateColumns: layout.template,
        height: layout.height,
        transform: `translateY(${layout.start}px)`,
      }}
    >
      {columns.map((column) => (
        <td
          key={column.id}
          className={cn('min-w-0 truncate', column.align === 'end' && 'tabular text-right')}
        >
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}
