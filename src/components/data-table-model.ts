import type { ReactNode } from 'react';

export interface DataTableColumn<T> {
  readonly id: string;
  readonly header: string;
  /** A track of a CSS grid: `8rem`, `minmax(12rem, 2fr)`. */
  readonly width: string;
  readonly align?: 'start' | 'end';
  /** Makes the column sortable. */
  readonly sortValue?: (row: T) => string | number;
  /** Left out while the table is narrower than this, in pixels. */
  readonly hideBelow?: number;
  readonly cell: (row: T) => ReactNode;
}

export interface DataTableSort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** Rows in the order of the sort; equal rows keep the order in which they came. */
export function sortRows<T>(
  rows: readonly T[],
  columns: readonly DataTableColumn<T>[],
  sort: DataTableSort | undefined,
): readonly T[] {
  const sortValue = columns.find(({ id }) => id === sort?.column)?.sortValue;
  if (!sort || !sortValue) return rows;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return rows.toSorted((left, right) => sign * compare(sortValue(left), sortValue(right)));
}

function compare(left: string | number, right: string | number): number {
  if (typeof left === 'string' && typeof right === 'string') return left.localeCompare(right);
  return Number(left) - Number(right);
}

/** The sort after a click on a header: numbers start with the largest, text with A. */
export function nextSort<T>(
  column: DataTableColumn<T>,
  sort: DataTableSort | undefined,
  firstRow: T | undefined,
): DataTableSort {
  if (sort?.column === column.id) {
    return { column: column.id, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' };
  }
  const isText = firstRow !== undefined && typeof column.sortValue?.(firstRow) === 'string';
  return { column: column.id, direction: isText ? 'ascending' : 'descending' };
}

/** A sort as the URL carries it: `share` descending is `-share`. */
export function sortToText(sort: DataTableSort): string {
  return sort.direction === 'descending' ? `-${sort.column}` : sort.column;
}

export function sortFromText(text: string): DataTableSort {
  return text.startsWith('-')
    ? { column: text.slice(1), direction: 'descending' }
    : { column: text, direction: 'ascending' };
}
