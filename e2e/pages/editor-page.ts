import { expect, type Locator, type Page } from '@playwright/test';

/** The form, the query and its effect on the sample. */
export class EditorPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async openExample(name: 'Drop a chatty line' | 'Redact a secret' | 'Chart a value'): Promise<void> {
    await this.#page.goto('/probes/new');
    await this.#page.getByRole('link', { name: new RegExp(name) }).click();
  }

  async setTitle(title: string): Promise<void> {
    await this.#page.getByRole('textbox', { name: 'Title' }).fill(title);
  }

  /** Replaces the whole query by typing, as a person would. */
  async type(query: string): Promise<void> {
    await this.#page.locator('.monaco-editor').first().click();
    await this.#page.keyboard.press('ControlOrMeta+a');
    await this.#page.keyboard.press('Delete');
    await this.#page.keyboard.insertText(query);
  }

  /** How many sampled records meet one fate, in the preview's counts. */
  counts(): Locator {
    return this.#page.getByLabel('Sampled records by what happens to them');
  }

  /** The number behind a word such as Dropped; grows with the live sample. */
  async expectSome(word: 'Dropped' | 'Changed'): Promise<void> {
    await expect(this.counts()).toContainText(new RegExp(`${word}\\s*[1-9]`), { timeout: 30_000 });
  }

  /** Submits with a note and waits for the review. */
  async submit(note: string): Promise<string> {
    await this.#page.getByRole('button', { name: 'Submit for review' }).click();
    const dialog = this.#page.getByRole('dialog', { name: 'Submit for review' });
    await dialog.getByRole('textbox', { name: 'Note to the reviewers' }).fill(note);
    await dialog.getByRole('button', { name: 'Submit for review' }).click();
    await this.#page.waitForURL(/\/approvals\/rev_/);
    return this.#page.url();
  }
}
