import { EditorPage } from './pages/editor-page.ts';
import { signIn } from './pages/sign-in-page.ts';
import { ApiPerson, people } from './support/api.ts';
import { expect, test } from './support/test.ts';

const OWNER = 'team-of-the-launch';
const ENRICH = `let owners = datatable(eventName: string, owner: string) ["LogLaunch", "${OWNER}"];
logs
| lookup owners on eventName
| extend digest = iff(eventName == "LogLaunch", hash_sha256(eventName), "")`;

test('a query that needs all rows shows them, and says why it cannot be deployed', async ({ page }) => {
  await signIn(page, people.developer);
  const editor = new EditorPage(page);
  await editor.openExample('Drop a chatty line');
  await editor.type('logs | top 3 by timestamp desc | project timestamp, eventName');
  await expect(page.getByText('Rows of the sample, to look at.')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('tab', { name: /Result\s*3/ })).toBeVisible();
  await expect(page.getByText(/1 warning/)).toBeVisible();
  await page.getByRole('button', { name: 'Submit for review' }).click();
  const dialog = page.getByRole('dialog', { name: 'Submit for review' });
  await expect(dialog.getByText(/top cannot be deployed/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Submit for review' })).toBeDisabled();
});

test('records leave with what a table written into the probe knows of them', async ({ page, sink }) => {
  await signIn(page, people.developer);
  const editor = new EditorPage(page);
  await editor.openExample('Drop a chatty line');
  await editor.type(ENRICH);
  await editor.expectSome('Changed');

  const [dana, olu] = await Promise.all([
    ApiPerson.signIn(people.developer),
    ApiPerson.signIn(people.devops),
  ]);
  const probe = await olu.approveAndRollOut(await dana.submit('Owners of lines', ENRICH));
  await expect
    .poll(() => sink.since(0, '/v1/logs').some(({ text }) => text.includes(OWNER)), { timeout: 30_000 })
    .toBe(true);
  await olu.switchOff(probe.id);
});
