import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { DataTable } from './data-table.tsx';
import type { DataTableColumn, DataTableSort } from './data-table-model.ts';

interface Row {
  readonly name: string;
  readonly size: number;
}

const rows: readonly Row[] = [
  { name: 'alpha', size: 2 },
  { name: 'beta', size: 30 },
  { name: 'gamma', size: 11 },
];

const columns: readonly DataTableColumn<Row>[] = [
  { id: 'name', header: 'Name', width: '1fr', sortValue: ({ name }) => name, cell: ({ name }) => name },
  { id: 'size', header: 'Size', width: '1fr', sortValue: ({ size }) => size, cell: ({ size }) => size },
  { id: 'extra', header: 'Extra', width: '1fr', hideBelow: 2000, cell: () => 'extra' },
];

function Sorted({ onSelect }: { readonly onSelect?: (row: Row) => void }) {
  const [sort, setSort] = useState<DataTableSort>({ column: 'size', direction: 'descending' });
  return (
    <div style={{ height: 300, width: 500 }}>
      <DataTable
        label="Things"
        columns={columns}
        rows={rows}
        keyOf={({ name }) => name}
        sort={sort}
        onSort={setSort}
        {...(onSelect && { onSelect })}
      />
    </div>
  );
}

const names = () =>
  page
    .getByRole('row')
    .elements()
    .slice(1)
    .map((row) => row.firstElementChild?.textContent);

test('sorts numbers as numbers and says so', async () => {
  const screen = await render(<Sorted />);
  await expect
    .element(screen.getByRole('columnheader', { name: 'Size' }))
    .toHaveAttribute('aria-sort', 'descending');
  expect(names()).toEqual(['beta', 'gamma', 'alpha']);
  await screen.getByRole('button', { name: 'Size' }).click();
  await expect
    .element(screen.getByRole('columnheader', { name: 'Size' }))
    .toHaveAttribute('aria-sort', 'ascending');
  expect(names()).toEqual(['alpha', 'gamma', 'beta']);
});

test('text sorts from A first', async () => {
  const screen = await render(<Sorted />);
  await screen.getByRole('button', { name: 'Name' }).click();
  await expect
    .element(screen.getByRole('columnheader', { name: 'Name' }))
    .toHaveAttribute('aria-sort', 'ascending');
  expect(names()).toEqual(['alpha', 'beta', 'gamma']);
});

test('j and k move between rows and Enter selects', async () => {
  const onSelect = vi.fn();
  const screen = await render(<Sorted onSelect={onSelect} />);
  const row = (name: string) => screen.getByRole('row', { name: new RegExp(name) });
  (row('beta').element() as HTMLElement).focus();
  await userEvent.keyboard('j');
  await expect.element(row('gamma')).toHaveFocus();
  await userEvent.keyboard('k');
  await expect.element(row('beta')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(onSelect).toHaveBeenCalledExactlyOnceWith(rows[1]);
});

test('columns give way where there is no room', async () => {
  const screen = await render(<Sorted />);
  await expect.element(screen.getByRole('columnheader', { name: 'Size' })).toBeVisible();
  expect(screen.getByRole('columnheader', { name: 'Extra' }).elements()).toHaveLength(0);
});
