import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mockedApi } from '../../../../mocks/testing/open-console.tsx';
import { editorTests, enterQuery, records, SLOW } from '../testing/editor.ts';

const openConsole = mockedApi();
editorTests();

test('a new probe offers the examples, and each opens with a preview on live records', async () => {
  const { screen, router } = await openConsole('/probes/new');
  await screen.getByRole('link', { name: /drop a chatty line/i }).click();
  await expect.element(screen.getByRole('heading', { name: 'Drop LogLaunch', level: 1 })).toBeVisible();
  await expect.element(records(/^Dropped [1-9]/), SLOW).toBeInTheDocument();
  await expect.element(screen.getByText(/sampled records over/)).toBeVisible();
  expect(router.state.location.search).toMatchObject({ start: 'drop' });
});

test('typing changes the preview, and a mistake keeps the last result with the reason', async () => {
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
  const { screen } = await openConsole('/probes/new?action=redact&durableId=LogWelcomeBanner&field=secret');
  await expect.element(records(/^Changed [1-9]/), SLOW).toBeInTheDocument();
  const list = screen.getByRole('list', { name: 'Records of the sample' });
  await list
    .getByRole('button', { name: /changed.*attributes\.secret/i })
    .first()
    .click();
  await expect.element(list.getByText('removed')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Follow the stream' })).toBeVisible();
  const way = screen.getByRole('region', { name: 'Its way through the query' });
  await expect.element(way).toMatchTextContent(/extend .*secret is removed/);
  await screen.getByRole('tab', { name: 'Steps' }).click();
  const operators = screen.getByRole('list', { name: 'Operators' });
  await expect
    .element(operators.getByRole('button', { name: /^extend/ }))
    .toHaveAttribute('aria-pressed', 'true');
  await operators.getByRole('button', { name: /^What comes in/ }).click();
  await expect
    .element(screen.getByRole('columnheader', { name: 'timestamp', exact: true }))
    .toBeInTheDocument();
});

test('a filter that nothing in the stream passes is marked, and is no longer once it is mended', async () => {
  const { screen } = await openConsole('/probes/new?start=drop');
  await expect.element(records(/^Dropped [1-9]/), SLOW).toBeInTheDocument();
  await enterQuery();
  await userEvent.keyboard('{Enter}| where message == "nobody says this"');
  await expect.element(screen.getByText('1 warning'), SLOW).toBeVisible();
  await userEvent.keyboard(' or true ');
  await expect.element(screen.getByText('No errors'), SLOW).toBeVisible();
});

test('the preview runs on records that somebody pastes, until it follows the stream again', async () => {
  const { screen } = await openConsole('/probes/new?start=drop');
  await expect.element(records(/^Dropped [1-9]/), SLOW).toBeInTheDocument();
  await screen.getByRole('button', { name: 'Your records' }).click();
  await screen.getByRole('textbox', { name: 'Records' }).fill('{"resourceLogs": 5}');
  await screen.getByRole('button', { name: 'Run on these' }).click();
  await expect.element(screen.getByRole('alert').getByText(/resourceLogs/)).toBeVisible();
  const pasted = '{"attributes": {"EventName": "LogLaunch"}}\n{"level": "error", "msg": "no room"}';
  await screen.getByRole('textbox', { name: 'Records' }).fill(pasted);
  await screen.getByRole('button', { name: 'Run on these' }).click();
  await expect.element(screen.getByText(/^2 given records over/), SLOW).toBeVisible();
  await expect.element(records(/^Kept 1/)).toBeInTheDocument();
  await expect.element(records(/^Dropped 1/)).toBeInTheDocument();
  await expect.element(screen.getByRole('status').getByText('pasted records')).toBeVisible();
  await screen.getByRole('button', { name: 'Follow the stream' }).click();
  await expect.element(screen.getByText(/sampled records over/), SLOW).toBeVisible();
});

test('an aggregate shows its chart and its rows', async () => {
  const { screen } = await openConsole('/probes/new?start=chart');
  await expect.element(screen.getByRole('figure', { name: 'Result over the sample' }), SLOW).toBeVisible();
  await expect.element(screen.getByRole('columnheader', { name: 'requests' })).toBeVisible();
});

test('what an aggregate creates is listed among the records', async () => {
  const { screen } = await openConsole('/probes/new?start=chart');
  await screen.getByRole('tab', { name: /^Records/ }).click();
  await records(/^Created [1-9]/).click();
  await expect.element(screen.getByRole('columnheader', { name: 'requests' })).toBeVisible();
});

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
