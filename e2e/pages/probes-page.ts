import { expect, type Locator, type Page } from '@playwright/test';

/** The list of probes and the page of one. */
export class ProbesPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(): Promise<void> {
    await this.#page.goto('/probes');
  }

  row(title: string): Locator {
    return this.#page.getByRole('row').filter({ hasText: title });
  }

  valve(title: string): Locator {
    return this.#page.getByRole('switch', { name: `${title} is on` });
  }

  /** Switches with the valve and waits for the processor's word. */
  async switchTo(title: string, isOn: boolean): Promise<void> {
    await this.valve(title).click();
    await expect(
      this.#page.getByText(isOn ? /live on 1 of 1/i : /off on 1 of 1|paused/i).first(),
    ).toBeVisible();
    await expect(this.valve(title)).toHaveAttribute('aria-checked', String(isOn));
  }

  async openProbe(title: string): Promise<void> {
    await this.open();
    await this.row(title).getByRole('link').first().click();
    await this.#page.waitForURL(/\/probes\/prb_/);
  }
}
