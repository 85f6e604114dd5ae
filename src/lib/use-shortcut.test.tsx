import { useState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { useShortcut, useShortcuts } from './use-shortcut.ts';

function Keys({ isEnabled = true }: { readonly isEnabled?: boolean }) {
  const [log, setLog] = useState<readonly string[]>([]);
  const add = (name: string) => () => setLog((known) => [...known, name]);
  useShortcut({ keys: 'a', label: 'Approve' }, add('approve'), { isEnabled });
  useShortcut({ keys: 'g a', label: 'Go to Approvals' }, add('go'));
  useShortcut({ keys: 'mod+k', label: 'Commands' }, add('commands'));
  return (
    <>
      <input aria-label="Text" />
      <output>{log.join(' ')}</output>
    </>
  );
}

test('a key that ends a sequence does not also act alone', async () => {
  const screen = await render(<Keys />);
  await userEvent.keyboard('a');
  await userEvent.keyboard('ga');
  await expect.element(screen.getByRole('status')).toHaveTextContent('approve go');
});

test('writing in a field triggers only combinations', async () => {
  const screen = await render(<Keys />);
  await screen.getByRole('textbox').click();
  await userEvent.keyboard('a{Control>}k{/Control}');
  await expect.element(screen.getByRole('textbox')).toHaveValue('a');
  await expect.element(screen.getByRole('status')).toMatchTextContent(/^commands$/);
});

test('only what works now is listed', async () => {
  const screen = await render(<Keys isEnabled={false} />);
  const labels = () => useShortcuts.getState().list.map(({ label }) => label);
  expect(labels()).toEqual(['Go to Approvals', 'Commands']);
  await screen.unmount();
  expect(labels()).toEqual([]);
});
