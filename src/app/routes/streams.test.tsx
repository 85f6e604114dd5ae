import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import { documents } from '../../../mocks/seed/documents.ts';
import { findProbe } from '../../../mocks/testing/find-probe.ts';
import { mockedApi } from '../../../mocks/testing/open-console.tsx';

const openConsole = mockedApi();
beforeEach(() => page.viewport(1280, 800));

const DROP = documents.dropLaunch.title;

test('shows which lines of code make the volume, the heaviest first', async () => {
  const { screen } = await openConsole('/streams');
  const table = screen.getByRole('table', { name: 'Volume by Durable ID' });
  await expect.element(table.getByRole('row', { name: /LogLaunch launcher/ })).toBeVisible();
  const first = table.getByRole('row').elements()[1];
  expect(first?.textContent).toContain('LogLaunch');
  await expect.element(screen.getByText(/lines of code make/)).toBeVisible();
});

test('search and sort are in the URL', async () => {
  const { screen, router } = await openConsole('/streams');
  await screen.getByRole('searchbox', { name: 'Search Durable IDs' }).fill('banner');
  await expect.poll(() => router.state.location.search).toMatchObject({ q: 'banner' });
  await expect.element(screen.getByRole('row', { name: /LogLaunch launcher/ })).not.toBeInTheDocument();
  await screen.getByRole('button', { name: 'Bytes' }).click();
  await expect.poll(() => router.state.location.search).toMatchObject({ sort: '-bytes' });
});

test('a probe starts from a selected row', async () => {
  const { screen, router } = await openConsole('/streams');
  await screen.getByRole('row', { name: /LogLaunch launcher/ }).click();
  const drawer = screen.getByRole('dialog', { name: 'LogLaunch' });
  await drawer.getByRole('link', { name: /Drop these records/ }).click();
  await expect.poll(() => router.state.location.pathname).toBe('/probes/new');
  expect(router.state.location.search).toMatchObject({
    action: 'drop',
    service: 'launcher',
    durableId: 'LogLaunch',
  });
});

test('the map leads to a line of code, and says who reads it', async () => {
  const { screen } = await openConsole('/streams');
  const map = screen.getByRole('figure', { name: 'Map of the volume in bytes' });
  await map.getByRole('button', { name: /^LogLaunch.*launcher/ }).click();
  const drawer = screen.getByRole('dialog', { name: 'LogLaunch' });
  await expect.element(drawer.getByRole('link', { name: DROP })).toBeVisible();
});

test('a loud line that no probe reads comes with the next step', async () => {
  const { screen, router } = await openConsole('/streams?env=staging');
  const steps = screen.getByRole('list', { name: 'Suggested next steps' });
  await steps.getByRole('link', { name: 'Count it and drop it' }).first().click();
  await expect
    .poll(() => router.state.location.search)
    .toMatchObject({
      action: 'count-and-drop',
      service: 'launcher',
      durableId: 'LogLaunch',
    });
});

test('a suggestion that was dismissed stays away, until it is asked for again', async () => {
  const { screen } = await openConsole('/streams?env=staging');
  await screen.getByRole('button', { name: 'Dismiss the suggestion for LogLaunch' }).click();
  await expect.element(screen.getByText('One suggestion is dismissed.')).toBeVisible();
  await cleanup();
  const { screen: later } = await openConsole('/streams?env=staging');
  await later.getByRole('button', { name: 'Show again' }).click();
  await expect
    .element(later.getByRole('button', { name: 'Dismiss the suggestion for LogLaunch' }))
    .toBeVisible();
});

test('a suspected secret is one click from the probe that redacts it', async () => {
  const { screen, router } = await openConsole('/streams');
  await screen.getByRole('row', { name: /LogWelcomeBanner/ }).click();
  const fields = screen.getByRole('region', { name: 'Fields' });
  await expect.element(fields.getByText(/suspected: its name/).first()).toBeVisible();
  await fields.getByRole('link', { name: /^Redact this.*: secret/ }).click();
  await expect
    .poll(() => router.state.location.search)
    .toMatchObject({
      action: 'redact',
      durableId: 'LogWelcomeBanner',
      field: 'secret',
    });
});

test('a line of code leads to its source, by the link that an administrator sets', async () => {
  const { screen } = await openConsole('/streams', { as: 'devops' });
  await screen.getByRole('row', { name: /LogLaunch launcher/ }).click();
  const source = screen.getByRole('region', { name: 'Source' });
  await expect.element(source).toMatchTextContent(/\.ts:\d+.*log\.emit\('LogLaunch'\)/);
  await source.getByRole('button', { name: 'Link the source' }).click();
  const any = screen.getByRole('textbox', { name: 'Source of every other service' });
  await any.fill('https://git.example/no-path');
  await expect.element(screen.getByText(/^Use an http\(s\) address with \{path\}/)).toBeVisible();
  await any.fill('https://git.example/{path}#L{line}');
  await screen.getByRole('button', { name: 'Set the links' }).click();
  await expect
    .element(source.getByRole('link', { name: /\.ts:\d+/ }))
    .toHaveAttribute('href', expect.stringMatching(/^https:\/\/git\.example\/.*\.ts#L\d+$/));
});

test('costs follow the price, which only an administrator may set', async () => {
  const { screen } = await openConsole('/streams', { as: 'devops' });
  await screen.getByRole('button', { name: '2.5 USD/GB' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Price of a gigabyte in production' });
  await dialog.getByRole('textbox', { name: 'Currency' }).fill('eur');
  await dialog.getByRole('button', { name: 'Set the price' }).click();
  await expect.element(screen.getByRole('button', { name: '2.5 EUR/GB' })).toBeVisible();
  await expect.element(screen.getByText(/€\d/).first()).toBeVisible();
});

test('who may not author is not offered a probe', async () => {
  const { screen } = await openConsole('/streams', { as: 'analyst' });
  await screen.getByRole('row', { name: /LogLaunch launcher/ }).click();
  await expect.element(screen.getByRole('dialog', { name: 'LogLaunch' })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: /Drop these records/ })).not.toBeInTheDocument();
});

test('a valve of the pipe switches its probe and shows when it was confirmed', async () => {
  const { screen, plane } = await openConsole('/streams', { acknowledgeAfterMs: 300 });
  await screen.getByRole('switch', { name: `${DROP}: live` }).click();
  await expect
    .element(screen.getByRole('switch', { name: `${DROP}: waiting for confirmation` }))
    .not.toBeChecked();
  await expect.element(screen.getByRole('switch', { name: `${DROP}: paused` })).toBeVisible();
  await expect.element(screen.getByText(/^off on 1 of 1, \d+ ms$/)).toBeVisible();
  expect(findProbe(plane, DROP).state.kind).toBe('paused');
});

test('the tail stands still when one touches a line, and opens the record', async () => {
  const { screen, plane, router } = await openConsole('/streams?tab=live');
  const line = screen.getByRole('button', { name: /LogWelcomeBanner/ }).first();
  await expect.element(line).toBeInTheDocument();
  (line.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  plane.advance();
  await expect.element(screen.getByRole('button', { name: 'Follow' })).toBeVisible();
  const drawer = screen.getByRole('dialog', { name: 'LogWelcomeBanner' });
  await drawer
    .getByRole('treeitem', { name: /^secret/ })
    .first()
    .click();
  await drawer.getByRole('link', { name: /Redact secret/ }).click();
  await expect.poll(() => router.state.location.search).toMatchObject({ action: 'redact', field: 'secret' });
});
