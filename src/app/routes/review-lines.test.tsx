import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { MockPlane } from '../../../mocks/plane/mock-plane.ts';
import { documents } from '../../../mocks/seed/documents.ts';
import { personOf } from '../../../mocks/seed/people.ts';
import { mockedApi } from '../../../mocks/testing/open-console.tsx';

const openConsole = mockedApi();

function reviewOf(plane: MockPlane) {
  const review = plane.stores.reviews
    .list('production')
    .findLast((one) => one.probeTitle === documents.hashErrors.title);
  if (!review) throw new Error('The seed has no such review.');
  return review;
}
const text = (plane: MockPlane) => `/approvals/${reviewOf(plane).id}?tab=text`;

test('a line is commented on, answered and settled in place, by keyboard alone', async () => {
  const { screen } = await openConsole(text, { as: 'manager' });
  const first = screen.getByRole('button', { name: 'Comment on line 1', exact: true });
  await expect.element(first).toBeVisible();
  (first.element() as HTMLElement).focus();
  await userEvent.keyboard('c');
  await expect.element(screen.getByLabelText('Comment on line 1').last()).toHaveFocus();
  await userEvent.keyboard('Why this table?{Control>}{Enter}{/Control}');
  const thread = screen.getByRole('region', { name: 'Thread on line 1' });
  await expect.element(thread.getByText('Why this table?')).toBeVisible();
  await thread.getByRole('button', { name: 'Answer' }).click();
  await userEvent.keyboard('It is the loudest.{Control>}{Enter}{/Control}');
  await expect.element(thread.getByText('It is the loudest.')).toBeVisible();
  await thread.getByRole('button', { name: 'Settle' }).click();
  await expect.element(thread.getByText(/^Settled by/)).toBeVisible();
});

test('whoever is mentioned stands out in the text', async () => {
  const { name } = personOf('devops');
  const { screen } = await openConsole(text, {
    before: (plane) =>
      void plane.discussion.comment(
        reviewOf(plane).id,
        { text: `@${name}, fine?`, line: 1 },
        personOf('manager'),
      ),
  });
  const thread = screen.getByRole('region', { name: 'Thread on line 1' });
  await expect.element(thread.getByText(`@${name}`, { exact: true })).toHaveClass('text-accent');
});
