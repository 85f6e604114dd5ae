import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { cn } from '../lib/class-names.ts';
import { useElementSize } from '../lib/use-element-size.ts';
import { DataTableHeader } from './data-table-header.tsx';
import { type DataTableColumn, type DataTableSort, sortRows } from './data-table-model.ts';
import { DataTableRow } from './data-table-row.tsx';

interface DataTableProps<T> {
  readonly label: string;
  readonly columns: readonly DataTableColumn<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  readonly sort?: DataTableSort;
  readonly onSort?: (sort: DataTableSort) => void;
  /** The chosen row. */
  readonly selectedKey?: string | undefined;
  /** Makes rows selectable: by click and Enter. */
  readonly onSelect?: (row: T) => void;
  /** Further keys of a focused row, by `KeyboardEvent.key`: `t`, `e`. */
  readonly onRowKey?: (key: string, row: T) => void;
  readonly rowHeight?: number;
  readonly className?: string;
}

const STEPS: Readonly<Record<string, number>> = {
  j: 1,
  ArrowDown: 1,
  k: -1,
  ArrowUp: -1,
  PageDown: 15,
  PageUp: -15,
};

/** A dense table with a sticky head; j/k and arrows move, Enter selects. Only the visible rows are in the page. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { label, columns, keyOf, sort, onSort, selectedKey, onSelect, onRowKey, rowHeight = 32 } = props;
  const [sizeRef, { width }] = useElementSize<HTMLDivElement>();
  const scroller = useRef<HTMLDivElement>(null);
  const [activeKey, setActiveKey] = useState<string | undefined>(selectedKey);
  const rows = useMemo(() => sortRows(props.rows, columns, sort), [props.rows, columns, sort]);
  const shown = columns.filter((column) => width === 0 || width >= (column.hideBelow ?? 0));
  const template = shown.map((column) => column.width).join(' ');
  const active = Math.max(
    0,
    rows.findIndex((row) => keyOf(row) === activeKey),
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => keyOf(rows[index] as T),
    overscan: 10,
  });

  const moveTo = (index: number) => {
    const target = Math.min(Math.max(index, 0), rows.length - 1);
    const row = rows[target];
    if (row === undefined) return;
    setActiveKey(keyOf(row));
    virtualizer.scrollToIndex(target);
    // The row may enter the page only with the next frame.
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${target}"]`)?.focus(),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[active];
    if (row === undefined || !isPlainRowKey(event)) return;
    const target = targetRow(event.key, active, rows.length);
    if (target === null && !(event.key === 'Enter' && onSelect)) return onRowKey?.(event.key, row);
    if (target === null) onSelect?.(row);
    else moveTo(target);
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={(element) => {
        scroller.current = element;
        return sizeRef(element);
      }}
      className={cn('h-full overflow-auto', props.className)}
    >
      <table
        aria-label={label}
        aria-rowcount={rows.length + 1}
        onKeyDown={onKeyDown}
        className="block text-data"
      >
        <DataTableHeader columns={shown} template={template} sort={sort} onSort={onSort} firstRow={rows[0]} />
        <tbody className="relative block" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start, key }) => (
            <DataTableRow
              key={key}
              row={rows[index] as T}
              index={index}
              columns={shown}
              layout={{ template, start, height: rowHeight }}
              isActive={index === active}
              isSelected={keyOf(rows[index] as T) === selectedKey}
              onActivate={() => setActiveKey(keyOf(rows[index] as T))}
              {...(onSelect && { onSelect })}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Keys belong to the table only while a row itself has the focus, not a button in it. */
function isPlainRowKey(event: KeyboardEvent): boolean {
  const isOnRow = event.target instanceof HTMLElement && event.target.tagName === 'TR';
  return isOnRow && !event.ctrlKey && !event.metaKey && !event.altKey;
}

function targetRow(key: string, active: number, count: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEPS[key];
  return step === undefined ? null : active + step;
}
