import type { Page } from '@playwright/test';
import type { Figure } from '../figure.ts';
import { latencyFigure } from './latency.ts';
import { ROUND_TRIP, roundTrip } from './round-trip.ts';

const PLACES = ['Streams', 'Probes', 'Approvals', 'Metrics', 'Fleet', 'Savings', 'Home'];
const ROUNDS = 6;
const PAUSE_MS = 300;
const TARGET_MS = 100;

/** From the click on a place in the navigation to the page with its data on the screen, once it was visited before. */
export async function routeFigure(page: Page): Promise<Figure> {
  for (const place of PLACES) await goTo(page, place);
  const [samples, trips]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const place of PLACES) {
      samples.push(await goTo(page, place));
      trips.push(await roundTrip(page));
    }
  }
  return latencyFigure({
    name: 'another page with warm data: click to its content on screen',
    samples,
    peer: ROUND_TRIP,
    peers: trips,
    targetMs: TARGET_MS,
  });
}

/** Milliseconds from the click to the paint of a page that is busy with nothing. */
async function goTo(page: Page, place: string): Promise<number> {
  const link = page.getByRole('navigation', { name: 'Main' }).first().getByRole('link', { name: place });
  const milliseconds = await link.evaluate(
    (element, title) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const isThere = () => document.title.startsWith(title) && !document.querySelector('[aria-busy=true]');
        const look = () => {
          if (!isThere()) requestAnimationFrame(look);
          // A task queued by a frame's callback runs right after that frame's paint.
          else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        };
        (element as HTMLElement).click();
        look();
      }),
    place,
  );
  await page.waitForTimeout(PAUSE_MS);
  return milliseconds;
}
