import { expect, type Page } from '@playwright/test';

/** One request and the bar on which it is decided. */
export class ReviewPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens a request from the queue of what waits for the reader. */
  async openFromQueue(title: string): Promise<void> {
    await this.#page
      .getByRole('link', { name: /Approvals/ })
      .first()
      .click();
    await this.#page
      .getByRole('link', { name: new RegExp(title) })
      .first()
      .click();
    await expect(this.#page.getByRole('article', { name: `Request for ${title}` })).toBeVisible();
  }

  async expectEvidence(text: RegExp): Promise<void> {
    await expect(this.#page.getByRole('region', { name: 'Summary' })).toContainText(text);
  }

  /** The author sees the request and no way to decide it. */
  async expectNoDecision(): Promise<void> {
    await expect(this.#page.getByRole('button', { name: 'Withdraw' })).toBeVisible();
    await expect(this.#page.getByRole('button', { name: 'Approve', exact: true })).toHaveCount(0);
  }

  /** Approves, rolls out, and waits until the gateway confirmed. */
  async approveAndRollOut(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Approve and roll out' }).click();
    await expect(this.#page.getByLabel('Decision')).toContainText(/live on 1 of 1/, { timeout: 20_000 });
  }
}
