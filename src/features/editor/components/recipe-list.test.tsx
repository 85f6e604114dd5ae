import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { mockedApi } from '../../../../mocks/testing/open-console.tsx';
import { editorTests, SLOW } from '../testing/editor.ts';

const openConsole = mockedApi();
editorTests();

test('a recipe starts from the selection, asks, and opens the editor with nothing saved', async () => {
  const { screen, plane, router } = await openConsole(
    '/probes/new?choose=recipe&service=launcher&durableId=LogLaunch',
  );
  const before = plane.stores.probes.list('production').length;
  await screen.getByRole('searchbox', { name: 'Search recipes' }).fill('keep the number');
  await screen.getByRole('link', { name: /keep the number, drop the records/i }).click();
  await expect.element(screen.getByRole('textbox', { name: 'Durable ID' })).toHaveValue('LogLaunch');
  await screen.getByRole('button', { name: 'Open with a preview' }).click();
  await expect
    .poll(() => router.state.location.search, SLOW)
    .toMatchObject({ recipe: 'count-instead', service: 'launcher' });
  expect(plane.stores.probes.list('production')).toHaveLength(before);
});

test('a recipe goes on only with every question answered', async () => {
  const { screen } = await openConsole('/probes/new');
  await screen.getByRole('link', { name: /expect a value never over/i }).click();
  await screen.getByRole('textbox', { name: 'Limit' }).fill('many');
  await expect.element(screen.getByRole('button', { name: 'Open with a preview' })).toBeDisabled();
  await screen.getByRole('textbox', { name: 'Limit' }).fill('150');
  await expect.element(screen.getByRole('button', { name: 'Open with a preview' })).toBeEnabled();
});

test('the palette leads to the questions of a recipe, and closing them leads back to the choice', async () => {
  const { screen, router } = await openConsole('/probes');
  await screen.getByRole('button', { name: 'Search and commands' }).click();
  await expect.element(screen.getByRole('option', { name: /keep the number/i })).toBeVisible();
  await userEvent.keyboard('keep the number{Enter}');
  await screen.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(screen.getByRole('heading', { name: 'New probe' })).toBeVisible();
  expect(router.state.location.search).not.toHaveProperty('recipe');
});
