import { signIn } from './pages/sign-in-page.ts';
import { ApiPerson, people } from './support/api.ts';
import { expect, test } from './support/test.ts';

const TITLE = 'Records by service';
const SOURCE = [
  'logs',
  '| summarize records = count() by bin(timestamp, 10s), service = tostring(resource["service.name"])',
].join('\n');
const SHOWN = { timeout: 60_000 };

test('whoever made an alert is told when it fires', async ({ page }) => {
  const [dana, olu] = await Promise.all([
    ApiPerson.signIn(people.developer),
    ApiPerson.signIn(people.devops),
  ]);
  const probe = await olu.approveAndRollOut(await dana.submit(TITLE, SOURCE));
  await signIn(page, people.devops);
  const alerts = page.getByRole('link', { name: 'Alerts', exact: true });

  await test.step('from the metric to an alert, which shows beforehand that it would fire', async () => {
    await page.goto(`/probe-metrics/${probe.id}`);
    await page.getByRole('button', { name: 'More about this metric' }).click(SHOWN);
    await page.getByRole('menuitem', { name: 'Alert on this metric' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('The stream is alive');
    await page.getByRole('textbox', { name: 'Taken together over' }).fill('1');
    await page.getByRole('textbox', { name: 'Bound' }).fill('10');
    await expect(page.getByText(/It would be firing now/)).toBeVisible(SHOWN);
    await page.getByRole('button', { name: 'Make it' }).click();
    await expect(page).toHaveURL(/\/alerts\/alr_/);
  });

  await test.step('it fires, in the app and on the home page', async () => {
    const history = page.getByRole('list', { name: 'History' });
    await expect(
      history.getByText(/“The stream is alive” is firing: .* over 1 minute, above 10/),
    ).toBeVisible(SHOWN);
    await page.getByRole('link', { name: 'Home', exact: true }).click();
    await expect(page.getByRole('list', { name: 'Firing' }).getByText('The stream is alive')).toBeVisible();
    await page.getByRole('button', { name: /^Notifications/ }).click();
    await page.getByRole('link', { name: /is firing/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'The stream is alive' })).toBeVisible();
  });

  await test.step('the bound is too low: it is raised, and all is as expected', async () => {
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('textbox', { name: 'Bound' }).fill('1000000');
    await expect(page.getByText('It would not have fired.')).toBeVisible();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('As expected')).toBeVisible(SHOWN);
  });

  await test.step('the list says how it stands', async () => {
    await alerts.click();
    const row = page.getByRole('row', { name: /The stream is alive/ });
    await expect(row).toContainText('As expected');
    await expect(row).toContainText(TITLE);
  });
});
