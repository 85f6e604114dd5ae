import { useState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ThemesField } from './themes-field.tsx';

function Form() {
  const [themes, setThemes] = useState<readonly string[]>(['cost']);
  return <ThemesField themes={themes} onChange={setThemes} />;
}

test('a theme is added by Enter, once, and can be taken away again', async () => {
  const screen = await render(<Form />);
  const chosen = screen.getByRole('list', { name: 'Chosen themes' });
  await screen.getByLabelText('Themes', { exact: true }).fill(' launch ');
  await userEvent.keyboard('{Enter}');
  await expect.element(chosen).toHaveTextContent('costlaunch');
  await screen.getByLabelText('Themes', { exact: true }).fill('cost');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByLabelText('Themes', { exact: true })).toHaveValue('');
  await screen.getByRole('button', { name: 'Remove the theme cost' }).click();
  await expect.element(chosen).not.toHaveTextContent('cost');
  await expect.element(chosen).toHaveTextContent('launch');
});
