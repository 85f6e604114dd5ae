import type { Page } from '@playwright/test';
import { TRACE } from './hostile-strings.ts';

/** What only foreign markup puts into a page of ours. */
const FOREIGN = 'img[src="x"], [onerror], [onload], [href^="javascript:" i], [src^="javascript:" i]';

/** Notes every sign that a text of somebody ran, or tried to, in a page. */
export class IntrusionWatch {
  readonly #page: Page;
  readonly #signs: string[] = [];

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Begins with the next page that is opened. */
  static async over(page: Page): Promise<IntrusionWatch> {
    const watch = new IntrusionWatch(page);
    page.on('dialog', (dialog) => {
      watch.#signs.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.exposeFunction('noteViolation', (text: string) => watch.#signs.push(text));
    await page.addInitScript(reportViolations);
    return watch;
  }

  /** Everything that was seen until now. */
  async signs(): Promise<readonly string[]> {
    const left = await this.#page.evaluate(
      ({ foreign, trace }) => [
        ...[...document.querySelectorAll(foreign)].map(({ outerHTML }) => `markup: ${outerHTML}`),
        ...(trace in globalThis ? ['a script ran'] : []),
      ],
      { foreign: FOREIGN, trace: TRACE },
    );
    return [...this.#signs, ...left];
  }
}

/** Runs in the page, before anything of its own. */
function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    const { noteViolation } = globalThis as unknown as { noteViolation: (text: string) => void };
    noteViolation(`policy: ${violatedDirective} ${blockedURI}`);
  });
}
