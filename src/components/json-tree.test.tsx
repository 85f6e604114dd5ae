import { useState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { JsonTree } from './json-tree.tsx';
import type { JsonTreeRow } from './json-tree-rows.ts';

const value = { body: 'hello', attributes: { 'http.route': '/', tags: [] }, bytes: 12 };

function Selectable() {
  const [selected, setSelected] = useState<JsonTreeRow | null>(null);
  return (
    <>
      <JsonTree label="Record" value={value} selectedId={selected?.id ?? null} onSelect={setSelected} />
      <output>{selected?.path.join(' > ')}</output>
    </>
  );
}

test('shows every level with its depth', async () => {
  const screen = await render(<Selectable />);
  const route = screen.getByRole('treeitem', { name: /http\.route/ });
  await expect.element(route).toHaveAttribute('aria-level', '2');
  await expect.element(screen.getByRole('treeitem', { name: /body/ })).toMatchTextContent(/"hello"/);
});

test('arrows close and open a node, Enter selects a field by its whole path', async () => {
  const screen = await render(<Selectable />);
  (screen.getByRole('treeitem', { name: /body/ }).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}{ArrowLeft}');
  const attributes = screen.getByRole('treeitem', { name: /^attributes/ });
  await expect.element(attributes).toHaveAttribute('aria-expanded', 'false');
  expect(screen.getByRole('treeitem', { name: /http\.route/ }).elements()).toHaveLength(0);
  await userEvent.keyboard('{ArrowRight}{ArrowDown}{Enter}');
  await expect.element(screen.getByRole('status')).toHaveTextContent('attributes > http.route');
});
