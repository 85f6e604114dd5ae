import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import { mockedApi } from '../../../../mocks/testing/open-console.tsx';

const openConsole = mockedApi();
/** The first preview waits for two workers and for Monaco. */
const SLOW = { timeout: 40_000 };
vi.setConfig({ testTimeout: 60_000 });

afterEach(async () => {
  await cleanup();
  localStorage.clear();
});

/** Puts the cursor at the end of the query once the editor is there. */
async function enterQuery() {
  const query = page.getByRole('textbox', { name: /query in kql/i });
  await expect.element(query, SLOW).toBeInTheDocument();
  (query.element() as HTMLElement).focus();
  await userEvent.keyboard('{Control>}{End}{/Control}');
}

function records(status: RegExp) {
  return page.getByRole('group', { name: 'Which records' }).getByRole('button', { name: status });
}

test('a new probe offers the examples, and each opens with a preview on live records', async () => {
  await page.viewport(1440, 900);
  const { screen, router } = await openConsole('/probes/new');
  await screen.getByRole('link', { name: /drop a chatty line/i }).click();
  await expect.element(screen.getByRole('heading', { name: 'Drop LogLaunch', level: 1 })).toBeVisible();
  await expect.element(records(/^Dropped [1-9]/), SLOW).toBeInTheDocument();
  await expect.element(screen.getByText(/sampled records over/)).toBeVisible();
  expect(router.state.location.search).toMatchObject({ start: 'drop' });
});

test('typing changes the preview, and a mistake keeps the last result with the reason', async () => {
  await page.viewport(1440, 900);
  const { screen } = await openConsole('/probes/new?start=drop');
  await expect.element(records(/^Dropped [1-9]/), SLOW).toBeInTheDocument();
  await enterQuery();
  await userEvent.keyboard(' or true ');
  await expect.element(records(/^Dropped 0/), SLOW).toBeInTheDocument();
  await userEvent.keyboard('and nonsense(1) ');
  await expect.element(screen.getByText('Showing the last result that worked.'), SLOW).toBeVisible();
  await expect.element(records(/^Dropped 0/)).toBeInTheDocument();
});

test('a redaction shows field by field what it changes', async () => {
  await page.viewport(1440, 900);
  const { screen } = await openConsole('/probes/new?action=redact&durableId=LogWelcomeBanner&field=secret');
  await expect.element(records(/^Changed [1-9]/), SLOW).toBeInTheDocument();
  const list = screen.getByRole('list', { name: 'Records of the sample' });
  await list
    .getByRole('button', { name: /changed.*attributes\.secret/i })
    .first()
    .click();
  await expect.element(list.getByText('removed')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Follow the stream' })).toBeVisible();
});

test('an aggregate shows its chart and its rows', async () => {
  await page.viewport(1440, 900);
  const { screen } = await openConsole('/probes/new?start=chart');
  await expect.element(screen.getByRole('figure', { name: 'Result over the sample' }), SLOW).toBeVisible();
  await expect.element(screen.getByRole('columnheader', { name: 'requests' })).toBeVisible();
});

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

test('what an aggregate creates is listed among the records', async () => {
  await page.viewport(1440, 900);
  const { screen } = await openConsole('/probes/new?start=chart');
  await screen.getByRole('tab', { name: /^Records/ }).click();
  await records(/^Created [1-9]/).click();
  await expect.element(screen.getByRole('columnheader', { name: 'requests' })).toBeVisible();
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

test('without room the panes are tabs, and the query keeps what was typed', async () => {
  await page.viewport(390, 844);
  const { screen } = await openConsole('/probes/new?start=drop');
  await enterQuery();
  await userEvent.keyboard(' or true ');
  await screen.getByRole('tab', { name: 'Preview' }).click();
  await expect.element(records(/^Dropped 0/), SLOW).toBeInTheDocument();
  await screen.getByRole('tab', { name: 'Query' }).click();
  await expect.element(screen.getByRole('textbox', { name: /query in kql/i })).toBeVisible();
});

test('a test made of a record follows every keystroke, and keeps a probe that fails it from being submitted', async () => {
  await page.viewport(1440, 900);
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
  await page.viewport(1440, 900);
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
