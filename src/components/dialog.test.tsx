import { useState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { TextField } from './text-field.tsx';

function Asking() {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  return (
    <>
      <Button onClick={() => setOpen(true)}>Ask</Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title="Really?"
        description="It cannot be undone."
      >
        <TextField
          label="Reason"
          value={reason}
          onChange={setReason}
          error={reason ? undefined : 'Say why.'}
        />
      </Dialog>
    </>
  );
}

test('a dialog has its title as name and its text as description', async () => {
  const screen = await render(<Asking />);
  await screen.getByRole('button', { name: 'Ask' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Really?' });
  await expect.element(dialog).toHaveAccessibleDescription('It cannot be undone.');
});

test('Esc closes it and gives the focus back', async () => {
  const screen = await render(<Asking />);
  await screen.getByRole('button', { name: 'Ask' }).click();
  await expect.element(screen.getByRole('dialog')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => screen.getByRole('dialog').elements().length).toBe(0);
  await expect.element(screen.getByRole('button', { name: 'Ask' })).toHaveFocus();
});

test('a field tells its error to screen readers until it is mended', async () => {
  const screen = await render(<Asking />);
  await screen.getByRole('button', { name: 'Ask' }).click();
  const field = screen.getByRole('textbox', { name: 'Reason' });
  await expect.element(field).toHaveAccessibleDescription('Say why.');
  await expect.element(field).toBeInvalid();
  await field.fill('because');
  await expect.element(field).toBeValid();
});
