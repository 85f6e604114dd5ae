import type {} from '@vitest/browser-playwright';
import { afterEach, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { mockedApi } from '../../../mocks/testing/open-console.tsx';
import { chooseContrast, chooseTheme, startTheme } from '../../lib/theme.ts';

const openConsole = mockedApi();
const shown = () => document.documentElement.dataset.contrast;

async function systemAsksFor(contrast: 'more' | 'no-preference') {
  await cdp().send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-contrast', value: contrast }],
  });
}

afterEach(async () => {
  chooseContrast('system');
  chooseTheme('system');
  await systemAsksFor('no-preference');
});

test('more contrast is chosen beside the theme, holds in every theme, and is kept', async () => {
  startTheme();
  const { screen } = await openConsole('/');
  expect(shown()).toBe('normal');
  await screen.getByRole('button', { name: /^Signed in as/ }).click();
  await screen.getByRole('menuitem', { name: 'More contrast' }).click();
  await expect.poll(shown).toBe('more');
  chooseTheme('dark');
  expect(document.documentElement.dataset).toMatchObject({ theme: 'dark', contrast: 'more' });
  expect(localStorage.getItem('lookout.contrast')).toBe('"more"');
  await screen.getByRole('button', { name: /^Signed in as/ }).click();
  const chosen = screen.getByRole('menuitem', { name: /chosen$/ });
  await expect
    .poll(() => chosen.elements().map((item) => item.textContent))
    .toEqual(['Dark', 'More contrast']);
});

test('a system that asks for more contrast is followed as soon as it asks', async () => {
  startTheme();
  expect(shown()).toBe('normal');
  await systemAsksFor('more');
  await expect.poll(shown).toBe('more');
  await systemAsksFor('no-preference');
  await expect.poll(shown).toBe('normal');
});
