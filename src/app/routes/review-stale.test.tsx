import { expect, test } from 'vitest';
import type { MockPlane } from '../../../mocks/plane/mock-plane.ts';
import { documents } from '../../../mocks/seed/documents.ts';
import { personOf } from '../../../mocks/seed/people.ts';
import { findProbe } from '../../../mocks/testing/find-probe.ts';
import { mockedApi } from '../../../mocks/testing/open-console.tsx';

const openConsole = mockedApi();
const { title, source } = documents.cacheLength;

/** A request that began from what no longer runs: its last line and its title were changed on both sides. */
function staleRequest(plane: MockPlane): string {
  const { id, document, deployedRevision } = findProbe(plane, title);
  const dana = personOf('developer');
  plane.probes.update(id, { ...document, title: 'Mine', source: `${source}\n// mine` }, dana);
  const review = plane.probes.submit(id, '', dana);
  const live = plane.stores.revisions.get(id, deployedRevision ?? 1);
  const base = { ...document, title: 'As it was', source: `${source}\n// as it was` };
  plane.stores.reviews.change(review.id, { baseRevision: { ...live, number: 99, document: base } });
  return `/approvals/${review.id}?tab=text`;
}

test('a stale request shows all three sides, and what both changed as a conflict', async () => {
  const { screen } = await openConsole(staleRequest);
  const query = screen.getByRole('region', { name: 'Query' }).first();
  await expect.element(query.getByText('1 conflict')).toBeVisible();
  await expect.element(query.getByText('// as it was')).toBeVisible();
  await expect.element(query.getByText('// mine')).toBeVisible();
  const renamed = screen.getByRole('region', { name: 'title', exact: true });
  await expect.element(renamed.getByText('Both changed it')).toBeVisible();
  await expect.element(renamed.getByText('As it was', { exact: true })).toBeVisible();
});

test('it is carried over from there, and what runs holds where both changed the same', async () => {
  const { screen, plane } = await openConsole(staleRequest);
  await screen.getByRole('button', { name: 'Carry over, what runs where both changed' }).click();
  await expect.element(screen.getByRole('article', { name: `Request for ${title}` })).toBeVisible();
  const newest = plane.stores.reviews.list('production').at(-1);
  expect(newest?.state).toBe('open');
  expect(newest?.revisionDetail.document).toMatchObject({ title, source });
});
