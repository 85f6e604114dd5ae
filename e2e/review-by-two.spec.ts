import type { Page } from '@playwright/test';
import { signInByKeyboard } from './pages/sign-in-page.ts';
import { ApiPerson, people } from './support/api.ts';
import { GatewayProcess } from './support/gateway-process.ts';
import { expect, test } from './support/test.ts';

const ENVIRONMENT = 'two-eyes';
const TITLE = 'Drop heartbeats';

/** No step of this journey touches a mouse. */
test('changes are requested, the edit voids the request, two people approve and it is live: by keyboard alone', async ({
  page: author,
  browser,
}) => {
  const [dana, olu] = await Promise.all([
    ApiPerson.signIn(people.developer),
    ApiPerson.signIn(people.devops),
  ]);
  await olu.rule(ENVIRONMENT, { approvals: 2 }, dana);
  const gateway = await GatewayProcess.start({ name: 'two-eyes-1', environment: ENVIRONMENT });
  const scope = { environment: ENVIRONMENT, services: [], attributes: [] };
  const first = await dana.submit(TITLE, 'logs | where body != "alive"', { scope });
  const open = async (person: (typeof people)[keyof typeof people]) => {
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await signInByKeyboard(page, person);
    await page.goto(`/approvals?env=${ENVIRONMENT}`);
    await expect(page.getByRole('link', { name: new RegExp(TITLE) })).toBeVisible();
    return page;
  };

  const reviewer = await open(people.devops);
  await test.step('a reviewer asks for something else', async () => {
    await openFirst(reviewer);
    await reviewer.keyboard.press('r');
    await expect(reviewer.getByRole('dialog', { name: 'Request changes' })).toBeVisible();
    await reviewer.keyboard.type('Only those of the scheduler, please.');
    await reviewer.keyboard.press('Control+Enter');
    await expect(decision(reviewer)).toContainText('Only those of the scheduler');
  });

  await test.step('the author edits, which ends the old request, and submits again', async () => {
    await signInByKeyboard(author, people.developer);
    await author.goto(`/probes/${first.probeId}?env=${ENVIRONMENT}`);
    await expect(author.getByRole('heading', { name: TITLE, level: 1 })).toBeVisible();
    await author.keyboard.press('e');
    await expect(
      author.locator('.monaco-editor textarea, .monaco-editor .native-edit-context').first(),
    ).toBeAttached();
    await tabTo(author, () => document.activeElement?.closest('.monaco-editor') !== null);
    await author.keyboard.press('Control+End');
    await author.keyboard.insertText(' or tostring(attributes.job) != "scheduler"');
    await expect(author.getByText('No errors')).toBeVisible();
    await author.keyboard.press('Control+Enter');
    const dialog = author.getByRole('dialog', { name: 'Submit for review' });
    await expect(dialog.getByText(/2 approvals|2 people/).first()).toBeVisible();
    await author.keyboard.press('Control+Enter');
    await author.waitForURL(/\/approvals\/rev_/);
    expect((await olu.probe(first.probeId)).latestRevision).toBe(2);
  });

  await test.step('one approval is not enough', async () => {
    await reviewer.keyboard.press('g');
    await reviewer.keyboard.press('a');
    await openFirst(reviewer);
    await expect(reviewer.getByText(/revision 2 by/)).toBeVisible();
    await reviewer.keyboard.press('a');
    await expect(decision(reviewer)).toContainText(/1 approval; needs 1 more/);
  });

  await test.step('the second person’s is, and rolls it out', async () => {
    const second = await open(people.manager);
    await openFirst(second);
    await second.keyboard.press('a');
    await expect(decision(second).getByRole('button', { name: 'Roll out' })).toBeVisible();
    await tabTo(second, () => document.activeElement?.textContent === 'Roll out');
    await second.keyboard.press('Enter');
    await expect(decision(second)).toContainText(/live on 1 of 1/i);
    await second.context().close();
  });
  await reviewer.context().close();
  await gateway.remove();
});

function decision(page: Page) {
  return page.getByLabel('Decision');
}

/** The first request of the queue. */
async function openFirst(page: Page): Promise<void> {
  await expect(page.getByRole('link', { name: new RegExp(TITLE) })).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByRole('article', { name: `Request for ${TITLE}` })).toBeVisible();
}

/** Presses Tab until the focus is where somebody wants it. */
async function tabTo(page: Page, isThere: () => boolean): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await page.evaluate(isThere)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab never came to it.');
}
