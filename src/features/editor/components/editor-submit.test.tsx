import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { mockedApi } from '../../../../mocks/testing/open-console.tsx';
import { editorTests, enterQuery, records, SLOW } from '../testing/editor.ts';

const openConsole = mockedApi();
editorTests();

test('submitting says who may review, and goes to the review', async () => {
  const { screen, router } = await openConsole('/probes/new?start=drop');
  await expect.element(screen.getByText('No errors'), SLOW).toBeInTheDocument();
  await screen.getByRole('button', { name: 'Submit for review' }).click();
  const dialog = screen.getByRole('dialog');
  await expect.element(dialog.getByText(/The approval of one person/)).toBeVisible();
  await dialog.getByRole('textbox', { name: /note/i }).fill('Half of all records, read by nobody.');
  await dialog.getByRole('button', { name: 'Submit for review' }).click();
  await expect.poll(() => router.state.location.pathname, SLOW).toMatch(/^\/approvals\/rev_/);
});

test('a probe without a title cannot be submitted, and the dialog says why', async () => {
  const { screen } = await openConsole('/probes/new?start=empty');
  await screen.getByRole('button', { name: 'Submit for review' }).click();
  await expect
    .element(screen.getByRole('dialog').getByRole('alert'))
    .toHaveTextContent('A probe needs a title.');
});

test.each([
  ['logs\n| take 5', /take cannot be deployed/],
  ['logs\n| summarize count()', /summarize on a stream needs windows of time/],
])(
  'a query that only previews well cannot be submitted, and the dialog says why: %s',
  async (query, reason) => {
    const { screen } = await openConsole('/probes/new?start=drop');
    await enterQuery();
    await userEvent.keyboard('{Control>}a{/Control}');
    await userEvent.keyboard(query);
    await expect.element(screen.getByRole('button', { name: /^Gateway: no/ }), SLOW).toBeInTheDocument();
    await screen.getByRole('button', { name: 'Submit for review' }).click();
    const dialog = screen.getByRole('dialog');
    await expect.element(dialog.getByText(reason)).toBeVisible();
    await expect.element(dialog.getByRole('button', { name: 'Submit for review' })).toBeDisabled();
  },
);

test('a test made of a record follows every keystroke, and keeps a probe that fails it from being submitted', async () => {
  const { screen } = await openConsole('/probes/new?start=drop');
  await expect.element(records(/^Dropped [1-9]/), SLOW).toBeInTheDocument();
  const list = screen.getByRole('list', { name: 'Records of the sample' });
  await list
    .getByRole('button', { name: /LogLaunch/ })
    .first()
    .click();
  await list.getByRole('button', { name: 'Make a test of this record' }).click();
  await screen.getByRole('tab', { name: 'Tests 1/1' }).click();
  const tests = screen.getByRole('list', { name: 'Tests', exact: true });
  await expect.element(tests.getByText('Passes')).toBeVisible();
  await enterQuery();
  await userEvent.keyboard(' or true ');
  await expect.element(tests.getByText('In record 1: expected dropped, got unchanged.'), SLOW).toBeVisible();
  await screen.getByRole('button', { name: 'Submit for review' }).click();
  await expect
    .element(screen.getByRole('dialog').getByRole('alert'))
    .toHaveTextContent('The test “LogLaunch is dropped” fails. Mend the query or the test.');
});

test('a test is written by hand, a mistake is named with its place, and it can be removed', async () => {
  const { screen } = await openConsole('/probes/new?start=drop');
  await screen.getByRole('tab', { name: /^Tests/ }).click();
  await screen.getByRole('button', { name: 'Add a test' }).click();
  const dialog = screen.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('launches go');
  const text = dialog.getByRole('textbox', { name: /as JSON/ });
  await text.fill('{"given": [{"record": {"eventName": "LogLaunch"}, "leaves": "gone"}]}');
  await expect.element(dialog.getByText(/^given\.0\.leaves: Say "unchanged"/)).toBeVisible();
  await text.fill('{"given": [{"record": {"eventName": "LogLaunch"}, "leaves": "dropped"}]}');
  await dialog.getByRole('button', { name: 'Keep the test' }).click();
  await expect.element(screen.getByRole('tab', { name: 'Tests 1/1' }), SLOW).toBeInTheDocument();
  await screen.getByRole('button', { name: 'Remove the test launches go' }).click();
  await expect.element(screen.getByRole('tab', { name: 'Tests 0' })).toBeInTheDocument();
});
