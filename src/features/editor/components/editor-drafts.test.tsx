import { expect, test } from 'vitest';
import { cleanup } from 'vitest-browser-react';
import { mockedApi } from '../../../../mocks/testing/open-console.tsx';
import { editorTests, SLOW } from '../testing/editor.ts';

const openConsole = mockedApi();
editorTests();

test('what was typed survives a reload, and can be discarded', async () => {
  const first = await openConsole('/probes/new?start=drop');
  await first.screen.getByRole('textbox', { name: 'Title' }).fill('Mine alone');
  await cleanup();
  const { screen } = await openConsole('/probes/new?start=drop');
  await expect.element(screen.getByText('Restored what you had typed here.')).toBeVisible();
  await expect.element(screen.getByRole('heading', { name: 'Mine alone', level: 1 })).toBeVisible();
  await screen.getByRole('button', { name: 'Discard it' }).click();
  await expect.element(screen.getByRole('heading', { name: 'Drop LogLaunch', level: 1 })).toBeVisible();
});

test('a new probe that was begun is found again from the list of starting points', async () => {
  const first = await openConsole('/probes/new?action=drop&durableId=LogDequeueWork');
  await first.screen.getByRole('textbox', { name: 'Title' }).fill('Quiet the queue');
  await cleanup();
  const { screen } = await openConsole('/probes/new');
  await screen.getByRole('link', { name: /quiet the queue/i }).click();
  await expect.element(screen.getByRole('heading', { name: 'Quiet the queue', level: 1 })).toBeVisible();
});

test('saving a new probe gives it an address of its own', async () => {
  const { screen, router } = await openConsole('/probes/new?start=drop');
  await screen.getByRole('button', { name: 'Save draft' }).click();
  await expect.poll(() => router.state.location.pathname, SLOW).toMatch(/^\/probes\/prb_[^/]+\/edit$/);
  await expect.element(screen.getByText('Saved', { exact: true })).toBeVisible();
});

test('a save by somebody else is shown beside the own text, and taking it sets the own one aside', async () => {
  const { screen, plane } = await openConsole(
    ({ stores }) => `/probes/${stores.probes.list('production')[0]?.id}/edit`,
  );
  const [probe] = plane.stores.probes.list('production');
  if (!probe) throw new Error('The seed has no probe.');
  await screen.getByRole('textbox', { name: 'Title' }).fill('My title');
  const theirs = { ...probe.document, title: 'Their title' };
  await saveAsSomebodyElse(probe.id, probe.version, theirs);
  await screen.getByRole('button', { name: 'Compare' }).click();
  await expect.element(screen.getByRole('dialog', { name: /changed by somebody else/i }), SLOW).toBeVisible();
  await screen.getByRole('button', { name: 'Take theirs, set mine aside' }).click();
  await expect.element(screen.getByRole('heading', { name: 'Their title', level: 1 })).toBeVisible();
  await screen.getByRole('button', { name: 'Bring it back' }).click();
  await expect.element(screen.getByRole('heading', { name: 'My title', level: 1 })).toBeVisible();
});

async function saveAsSomebodyElse(probeId: string, version: number, document: unknown): Promise<void> {
  const answer = await fetch(`/api/v1/probes/${probeId}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-match': `"${version}"` },
    body: JSON.stringify({ document }),
  });
  expect(answer.status).toBe(200);
}
