import { expect, type Page } from '@playwright/test';

/** Everything dynamic off, from the header. */
export class RipCord {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Pulls it and waits until the screen says when the gateway confirmed. */
  async pull(reason: string): Promise<void> {
    await this.askFor(reason);
    await expect(this.banner()).toContainText(/\d+ ms/);
  }

  /** Pulls it, whoever may be there to hear of it. */
  async askFor(reason: string): Promise<void> {
    await this.#page.getByRole('button', { name: /rip cord/i }).click();
    const dialog = this.#page.getByRole('dialog', { name: /rip cord/i });
    await dialog.getByRole('textbox', { name: /Reason/ }).fill(reason);
    await dialog.getByRole('button', { name: 'Pull the rip cord' }).click();
    await expect(this.banner()).toBeVisible();
  }

  async release(): Promise<void> {
    await this.banner()
      .getByRole('button', { name: /Release/ })
      .click();
    await this.#page.getByRole('button', { name: 'Release the rip cord' }).click();
    await expect(this.banner()).toHaveCount(0);
  }

  banner() {
    return this.#page.getByRole('alert', { name: 'The rip cord is pulled' });
  }
}
