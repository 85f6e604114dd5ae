import type { Page } from '@playwright/test';

/** What a click is compared with. */
export const ROUND_TRIP = 'one GET /api/v1/session in the same browser';

/** Milliseconds of one request to the control plane. */
export async function roundTrip(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const start = performance.now();
    await (await fetch('/api/v1/session')).json();
    return performance.now() - start;
  });
}
