import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import '../app/theme.css';
import { chooseContrast, chooseTheme, startTheme } from '../lib/theme.ts';
import { DesignPage } from './design-page.tsx';
import { FAMILIES } from './families.ts';
import { COLOR_ROLES, SERIES_TOKENS } from './tokens/color-roles.ts';

const LOOKS = [
  ['light', 'system'],
  ['dark', 'system'],
  ['light', 'more'],
  ['dark', 'more'],
] as const;
/** What a look decides beyond what axe found in the one before. */
const OF_A_LOOK = ['color-contrast', 'link-in-text-block'];
/** What cannot be used now, and what fades while it waits, is exempt from contrast; the editor brings colours of its own. */
const EXEMPT = ['[aria-busy="true"]', '.animate-pulse', '.monaco-editor', '.monaco-diff-editor'];

beforeEach(() => startTheme());
afterEach(() => {
  chooseTheme('system');
  chooseContrast('system');
  window.location.hash = '';
});

async function openFamily(id: string) {
  window.location.hash = id;
  const screen = await render(<DesignPage />);
  const title = FAMILIES.find((family) => family.id === id)?.title ?? '';
  await expect.element(screen.getByRole('heading', { level: 2, name: title })).toBeVisible();
  return screen;
}

async function violations(rules?: readonly string[]): Promise<string[]> {
  const found = await axe.run(
    { include: [['main']], exclude: EXEMPT.map((selector) => [selector]) },
    { resultTypes: ['violations'], ...(rules && { runOnly: { type: 'rule', values: [...rules] } }) },
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Until the page has taken on a look. */
async function settled(): Promise<void> {
  await new Promise(requestAnimationFrame);
  const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
  await Promise.allSettled(transitions.map(({ finished }) => finished));
}

test('every component has a specimen, and every specimen a component', () => {
  const files = Object.keys(import.meta.glob(['../components/**/*.tsx', '!**/*.test.tsx']));
  const specimens = FAMILIES.flatMap((family) => family.specimens);
  const shown = specimens.flatMap(({ file, parts = [] }) => [file, ...parts]);
  expect(shown.toSorted()).toEqual(
    files.map((file) => file.replace('../components/', '').replace('.tsx', '')).toSorted(),
  );
});

test('every colour of the theme is described', () => {
  const themes = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSStyleRule)
    .filter(({ selectorText }) => selectorText.startsWith('[data-theme="dark"]'));
  const colors = themes.flatMap(({ style }) => [...style]).filter((name) => name.startsWith('--'));
  const described = [...COLOR_ROLES.map(({ token }) => token), ...SERIES_TOKENS];
  expect([...new Set(colors)].filter((name) => name !== '--edge').toSorted()).toEqual(described.toSorted());
});

test('one goes from family to family by the address', async () => {
  const screen = await openFamily('tokens');
  await screen.getByRole('link', { name: 'Buttons and switches' }).click();
  await expect.element(screen.getByRole('heading', { level: 3, name: 'Toggle' })).toBeVisible();
  expect(window.location.hash).toBe('#buttons');
});

test('theme and contrast are chosen on the page, and the values of the tokens follow', async () => {
  const screen = await openFamily('tokens');
  const colors = screen.getByRole('list', { name: 'Colours', exact: true });
  await screen.getByRole('button', { name: 'Light' }).click();
  await expect.element(colors.getByText('#5c616b')).toBeVisible();
  await screen.getByRole('button', { name: 'Dark' }).click();
  await screen.getByRole('button', { name: 'More' }).click();
  await expect.element(colors.getByText('#cfd3da')).toBeVisible();
});

test.each(FAMILIES)('$title: axe finds nothing in any look', async ({ id }) => {
  await openFamily(id);
  for (const [place, [theme, contrast]] of LOOKS.entries()) {
    chooseTheme(theme);
    chooseContrast(contrast);
    await settled();
    expect.soft(await violations(place === 0 ? undefined : OF_A_LOOK), `${theme}, ${contrast}`).toEqual([]);
  }
});
