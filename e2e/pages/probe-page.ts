import { expect, type Locator, type Page } from '@playwright/test';

/** One probe, and how it reaches the processors. */
export class ProbePage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(probeId: string, environment: string): Promise<void> {
    await this.#page.goto(`/probes/${probeId}?env=${environment}`);
    await expect(this.#page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  /** Opens the preflight. */
  async askToRollOut(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Roll out', exact: true }).click();
  }

  async rollOutNow(): Promise<void> {
    await this.dialog().getByRole('button', { name: 'Roll out now' }).click();
    await expect(this.dialog()).toHaveCount(0);
  }

  dialog(): Locator {
    return this.#page.getByRole('dialog');
  }

  /** The newest rollout. */
  rollout(): Locator {
    return this.#page.getByRole('region', { name: 'Rollout' });
  }

  ring(name: string): Locator {
    return this.rollout().getByRole('listitem').filter({ hasText: name }).first();
  }
}
