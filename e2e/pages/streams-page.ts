import { expect, type Locator, type Page } from '@playwright/test';

/** What services emit, by line of code. */
export class StreamsPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(): Promise<void> {
    await this.#page.goto('/streams');
  }

  /** As a visitor comes to it who has just signed in. */
  async openFromHome(): Promise<void> {
    await this.#page.getByRole('link', { name: 'See them in Streams' }).click();
  }

  /** The row of one line of code in the volume table. */
  row(durableId: string): Locator {
    return this.#page.getByRole('row').filter({ hasText: durableId });
  }

  /** Selects a line of code and starts a probe on it. */
  async startProbe(durableId: string, action: 'Drop these records' | 'Redact a field'): Promise<void> {
    await this.row(durableId).first().click();
    await this.#page.getByRole('link', { name: new RegExp(action) }).click();
    await this.#page.waitForURL(/\/probes\/new/);
  }

  /** The valve of a probe on the pipe. */
  valve(title: string): Locator {
    return this.#page.getByRole('switch', { name: new RegExp(title) });
  }

  async expectRecordsOutBelowIn(): Promise<void> {
    await expect(this.#page.getByText(/never leave/)).toBeVisible({ timeout: 30_000 });
  }
}
