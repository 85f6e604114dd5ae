import { expect, test } from 'vitest';
import type { MockPlane } from '../../../mocks/plane/mock-plane.ts';
import { documents } from '../../../mocks/seed/documents.ts';
import { personOf } from '../../../mocks/seed/people.ts';
import { mockedApi } from '../../../mocks/testing/open-console.tsx';

const openConsole = mockedApi();

function reviewOf(plane: MockPlane, title: string) {
  const review = plane.stores.reviews.list('production').findLast((one) => one.probeTitle === title);
  if (!review) throw new Error(`The seed has no review of "${title}".`);
  return review;
}
const at = (title: string) => (plane: MockPlane) => `/approvals/${reviewOf(plane, title).id}`;

test('the proof goes from what was seen to what the gateway acknowledged', async () => {
  const { screen } = await openConsole((plane) => `${at(documents.hashErrors.title)(plane)}?tab=proof`, {
    as: 'devops',
  });
  const proof = screen.getByRole('region', { name: 'Proof' });
  await expect
    .element(proof.getByText(/Nothing contradicts it so far. Nobody has approved it yet/))
    .toBeVisible();
  await screen.getByRole('button', { name: 'Approve and roll out' }).click();
  await expect.element(proof.getByText(/One content from reviewers to agents: 1 of 1/)).toBeVisible();
  const approvals = proof.getByRole('list', { name: 'Approvals' });
  await expect.element(approvals.getByText(personOf('devops').name)).toBeVisible();
});

test('a document changed behind the reviewers breaks the chain in words', async () => {
  const { screen } = await openConsole((plane) => `${at(documents.hashErrors.title)(plane)}?tab=proof`, {
    before(plane) {
      const { id, revisionDetail } = reviewOf(plane, documents.hashErrors.title);
      const document = { ...revisionDetail.document, source: 'traces | take 1' };
      plane.stores.reviews.change(id, { revisionDetail: { ...revisionDetail, document } });
    },
  });
  const proof = screen.getByRole('region', { name: 'Proof' });
  await expect.element(proof.getByText(/The chain is broken. The stored document was changed/)).toBeVisible();
  await expect.element(proof.getByText('Not equal').first()).toBeVisible();
});
