import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { MockPlane } from '../../../mocks/plane/mock-plane.ts';
import { documents } from '../../../mocks/seed/documents.ts';
import { personOf } from '../../../mocks/seed/people.ts';
import { findProbe } from '../../../mocks/testing/find-probe.ts';
import { mockedApi } from '../../../mocks/testing/open-console.tsx';

const openConsole = mockedApi();

function reviewOf(plane: MockPlane, title: string) {
  const review = plane.stores.reviews.list('production').findLast((one) => one.probeTitle === title);
  if (!review) throw new Error(`The seed has no review of "${title}".`);
  return review;
}
const at = (title: string) => (plane: MockPlane) => `/approvals/${reviewOf(plane, title).id}`;

test('the queue holds what waits for me, and mine apart from it', async () => {
  const { screen } = await openConsole('/approvals');
  const waiting = screen.getByRole('list', { name: 'Waiting for me' });
  await expect.element(waiting.getByText(documents.countLookups.title)).toBeVisible();
  await expect.element(waiting.getByText(documents.hashErrors.title)).not.toBeInTheDocument();
  await screen.getByRole('tab', { name: /^Mine/ }).click();
  await expect
    .element(screen.getByRole('list', { name: 'Mine' }).getByText(documents.hashErrors.title))
    .toBeVisible();
});

test('evidence comes before text: what it does to the stream, with examples', async () => {
  const { screen } = await openConsole(at(documents.redactSecret.title));
  await expect.element(screen.getByText(/changes \d+/)).toBeVisible();
  const examples = screen.getByRole('list', { name: 'Examples' });
  await expect.element(examples.getByText('Changed').first()).toBeVisible();
  await expect.element(examples.getByText(/campaign/).first()).toBeInTheDocument();
});

test('the tests that travel with a request are shown with their results, and what they say', async () => {
  const { screen } = await openConsole(at(documents.redactSecret.title), { as: 'devops' });
  const tests = screen.getByRole('list', { name: 'Tests' });
  const row = tests.getByRole('button', { name: /the banner loses its secret and keeps its user/ });
  await expect.element(row.getByText('Passes')).toBeVisible();
  await row.click();
  await expect.element(tests.getByText('"attributes.secret"').first()).toBeVisible();
});

test('a reviewer runs it on the stream of now, and sees it beside what is pinned', async () => {
  const { screen, plane } = await openConsole(at(documents.redactSecret.title), { as: 'devops' });
  const pinned = reviewOf(plane, documents.redactSecret.title).evidence;
  await screen.getByRole('button', { name: 'Run on today’s stream' }).click();
  const table = screen.getByRole('table', { name: 'Pinned and today' });
  await expect.element(table.getByRole('row', { name: /Stream touched/ })).toBeVisible();
  await expect.element(table.getByRole('row', { name: /Risk \d+ of 20 \d+ of 20/ })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Run again' })).toBeVisible();
  expect(reviewOf(plane, documents.redactSecret.title).evidence).toEqual(pinned);
});

test('a request names the probe that it meets in the stream', async () => {
  const { screen } = await openConsole(at(documents.dropLaunch.title), { as: 'devops' });
  const meets = screen.getByRole('list', { name: 'Meets other probes' });
  await expect.element(meets.getByText(/runs after and counts records that this probe drops/)).toBeVisible();
  await meets.getByRole('link', { name: 'Look at it' }).first().click();
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible();
});

test('an author sees why not, and may only withdraw', async () => {
  const { screen, plane } = await openConsole(at(documents.hashErrors.title));
  const decision = screen.getByRole('region', { name: 'Decision' });
  await expect.element(decision.getByText(/You wrote part of this probe/)).toBeVisible();
  await expect.element(decision.getByRole('button', { name: 'Approve' })).not.toBeInTheDocument();
  await userEvent.keyboard('a');
  expect(reviewOf(plane, documents.hashErrors.title).state).toBe('open');
  await decision.getByRole('button', { name: 'Withdraw' }).click();
  await expect.poll(() => reviewOf(plane, documents.hashErrors.title).state).toBe('withdrawn');
});

test('who has no right to review reads why', async () => {
  const { screen } = await openConsole(at(documents.hashErrors.title), { as: 'analyst' });
  const decision = screen.getByRole('region', { name: 'Decision' });
  await expect.element(decision.getByRole('button', { name: 'Approve', exact: true })).toBeDisabled();
  await expect.element(decision.getByText(/no right to review/)).toBeVisible();
});

test('another person approves and rolls out in one go', async () => {
  const { screen, plane } = await openConsole(at(documents.hashErrors.title), { as: 'devops' });
  await screen.getByRole('button', { name: 'Approve and roll out' }).click();
  await expect.element(screen.getByText(/Rolled out: live on 1 of 1/)).toBeVisible();
  expect(findProbe(plane, documents.hashErrors.title).state.kind).toBe('live');
});

test('requesting changes needs a reason', async () => {
  const { screen, plane } = await openConsole(at(documents.hashErrors.title), { as: 'devops' });
  await expect.element(screen.getByRole('button', { name: 'Request changes' })).toBeVisible();
  await userEvent.keyboard('r');
  const dialog = screen.getByRole('dialog', { name: 'Request changes' });
  await dialog.getByRole('button', { name: 'Request changes' }).click();
  await expect.element(dialog.getByText(/Say what has to change/)).toBeVisible();
  expect(reviewOf(plane, documents.hashErrors.title).state).toBe('open');
  await dialog.getByLabelText('What has to change').fill('Group by directory.');
  await dialog.getByRole('button', { name: 'Request changes' }).click();
  await expect.poll(() => reviewOf(plane, documents.hashErrors.title).state).toBe('changes-requested');
});

test('an edit voids the request before the eyes of who looks at it', async () => {
  const { screen, plane } = await openConsole(at(documents.hashErrors.title), { as: 'devops' });
  await expect.element(screen.getByRole('button', { name: 'Approve', exact: true })).toBeEnabled();
  const probe = findProbe(plane, documents.hashErrors.title);
  plane.probes.update(probe.id, { ...probe.document, description: 'Other' }, personOf('developer'));
  await expect.element(screen.getByText(/edited after this submission/)).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Approve', exact: true })).not.toBeInTheDocument();
});

test('a decision on what changed in the same moment does not count, and says so', async () => {
  const { screen, plane } = await openConsole(at(documents.hashErrors.title), { as: 'devops' });
  const approve = screen.getByRole('button', { name: 'Approve', exact: true });
  await expect.element(approve).toBeEnabled();
  const comment = () => {
    plane.discussion.comment(
      reviewOf(plane, documents.hashErrors.title).id,
      { text: 'Wait.' },
      personOf('manager'),
    );
  };
  // Between the click and the request: the console cannot have heard of it yet.
  window.addEventListener('click', comment, { capture: true, once: true });
  await approve.click();
  const alert = screen.getByRole('alert');
  await expect.element(alert.getByText(/Your decision did not count/)).toBeVisible();
  expect(reviewOf(plane, documents.hashErrors.title).state).toBe('open');
  await alert.getByRole('button', { name: 'Reload the request' }).click();
  await expect.element(alert).not.toBeInTheDocument();
  await approve.click();
  await expect.poll(() => reviewOf(plane, documents.hashErrors.title).state).toBe('approved');
});

test('a first revision is shown as it is, beside nothing', async () => {
  const { screen } = await openConsole((plane) => `${at(documents.hashErrors.title)(plane)}?tab=text`);
  await expect.element(screen.getByText(/nothing of this probe is deployed yet/)).toBeVisible();
  await expect.element(screen.getByRole('region', { name: 'Line by line' })).toMatchTextContent(/summarize/);
  await expect.element(screen.getByRole('region', { name: 'Document' })).toMatchTextContent(/title: /);
});

test('comments join the discussion', async () => {
  const { screen } = await openConsole((plane) => `${at(documents.hashErrors.title)(plane)}?tab=talk`, {
    as: 'manager',
  });
  await expect.element(screen.getByText('Is one minute fine enough?')).toBeVisible();
  await screen.getByLabelText('Comment').fill('What does it cost?');
  await screen.getByRole('button', { name: 'Comment' }).click();
  const discussion = screen.getByRole('list', { name: 'Discussion' });
  await expect.element(discussion.getByText('What does it cost?')).toBeVisible();
});

test('what is still needed stands in the bar, and a rejection needs and keeps its reason', async () => {
  const { screen, plane } = await openConsole(at(documents.hashErrors.title), { as: 'devops' });
  const decision = screen.getByRole('region', { name: 'Decision' });
  await expect.element(decision.getByText(/needs 1 more approval/)).toBeVisible();
  await decision.getByRole('button', { name: 'Reject' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Reject' });
  await dialog.getByLabelText('Why it is rejected').fill('Nobody reads it.');
  await dialog.getByRole('button', { name: 'Reject' }).click();
  await expect.element(decision.getByText(/Nobody reads it/)).toBeVisible();
  expect(reviewOf(plane, documents.hashErrors.title).state).toBe('rejected');
});

test('somebody is asked by name, and finds it in the notifications', async () => {
  const { screen, plane } = await openConsole(at(documents.hashErrors.title));
  await screen.getByRole('button', { name: 'Ask somebody' }).click();
  await screen.getByRole('menuitem', { name: personOf('devops').name }).click();
  await expect
    .element(screen.getByRole('button', { name: `Asked: ${personOf('devops').name}` }))
    .toBeVisible();
  expect(plane.stores.notifications.of(personOf('devops'))[0]?.kind).toBe('assigned');
});

test('the bell counts what I have not read, and leads to it', async () => {
  const { screen } = await openConsole('/probes');
  await screen.getByRole('button', { name: /^Notifications, \d+ unread/ }).click();
  const list = screen.getByRole('list', { name: 'Notifications' });
  await expect.element(list.getByText(/Is one minute fine enough/)).toBeVisible();
  await screen.getByRole('button', { name: 'Mark all as read' }).click();
  await expect.element(screen.getByRole('button', { name: 'Notifications', exact: true })).toBeVisible();
});
