import { afterEach, beforeEach, expect, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';

/** The first preview waits for two workers and for Monaco. */
export const SLOW = { timeout: 40_000 };

/** Gives the tests of a file the time and the room that an editor needs, and each of them a browser without kept texts. */
export function editorTests(): void {
  vi.setConfig({ testTimeout: 60_000 });
  beforeEach(() => page.viewport(1440, 900));
  afterEach(async () => {
    await cleanup();
    localStorage.clear();
  });
}

/** Puts the cursor at the end of the query once the editor is there. */
export async function enterQuery(): Promise<void> {
  const query = page.getByRole('textbox', { name: /query in kql/i });
  await expect.element(query, SLOW).toBeInTheDocument();
  (query.element() as HTMLElement).focus();
  await userEvent.keyboard('{Control>}{End}{/Control}');
}

/** The button that narrows the preview's records to those with one fate, by its count. */
export function records(status: RegExp) {
  return page.getByRole('group', { name: 'Which records' }).getByRole('button', { name: status });
}
