import { RipCord } from '@lookout/contract';
import type { Page } from '@playwright/test';
import { ApiPerson, people } from '../../e2e/support/api.ts';
import { queries } from '../../e2e/support/queries.ts';
import { type Figure, quantile } from '../figure.ts';
import { latencyFigure } from './latency.ts';
import { ROUND_TRIP, roundTrip } from './round-trip.ts';

const TITLE = 'Bench: drop the chatty line';
const VALVE = `[role=switch][aria-label="${TITLE} is on"]`;
const BANNER = '[role=alert][aria-label="The rip cord is pulled"]';
/** Every processor has its tick: none still turns, none is away. */
const ALL_CONFIRMED = `${BANNER}:has([aria-label=confirmed]):not(:has(.text-warn))`;
const TOGGLES = 40;
const PULLS = 20;
const TARGET_MS = 300;
const PAUSE_MS = 200;
/** Who waited this long counts as not answered: the sample is this long, and the page is loaded anew. */
const LOST_MS = 5000;

/** A probe that is live, to be switched; answers with who may operate it and its id. */
export async function prepareProbe(): Promise<{ operator: ApiPerson; probeId: string }> {
  const [dana, operator] = await Promise.all([
    ApiPerson.signIn(people.developer),
    ApiPerson.signIn(people.devops),
  ]);
  const { id } = await operator.approveAndRollOut(await dana.submit(TITLE, queries.dropChatty));
  await operator.untilConfirmed(id);
  return { operator, probeId: id };
}

/** Milliseconds in the page from a click to the frame in which something first matches `done`. */
async function clickUntil(page: Page, target: string, done: string): Promise<number> {
  const milliseconds = await page.evaluate(
    ({ target: from, done: to, lost }) =>
      new Promise<number>((resolve, reject) => {
        const element = document.querySelector<HTMLElement>(from);
        if (!element || document.querySelector(to)) return reject(new Error(`${from} cannot start`));
        const start = performance.now();
        const look = () => {
          if (document.querySelector(to)) resolve(performance.now() - start);
          else if (performance.now() - start > lost) resolve(lost);
          else requestAnimationFrame(look);
        };
        element.click();
        requestAnimationFrame(look);
      }),
    { target, done, lost: LOST_MS },
  );
  if (milliseconds === LOST_MS) await page.reload();
  return milliseconds;
}

function detailOf(samples: readonly number[], confirmations: readonly number[]): string {
  const lost = samples.filter((sample) => sample === LOST_MS).length;
  return `${lost} never confirmed on screen; p95 ${quantile(confirmations, 0.95).toFixed(1)} ms by the control plane’s own clock`;
}

/** From the click on a probe's valve to the processor's confirmation on the screen. */
export async function toggleFigure(page: Page, operator: ApiPerson, probeId: string): Promise<Figure> {
  await page.goto('/probes');
  const valve = page.locator(`${VALVE}:not([aria-busy])`);
  const [samples, trips, confirmations]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < TOGGLES; i += 1) {
    const isOn = (await valve.getAttribute('aria-checked')) === 'true';
    samples.push(await clickUntil(page, VALVE, `${VALVE}[aria-checked="${!isOn}"]:not([aria-busy])`));
    trips.push(await roundTrip(page));
    const { state } = await operator.untilConfirmed(probeId);
    if ('confirmation' in state) confirmations.push(state.confirmation.milliseconds ?? Number.NaN);
    await page.waitForTimeout(PAUSE_MS);
  }
  return latencyFigure({
    name: 'valve: click to confirmation on screen',
    samples,
    peer: ROUND_TRIP,
    peers: trips,
    targetMs: TARGET_MS,
    detail: detailOf(samples, confirmations),
  });
}

/** From the click that pulls the rip cord to every processor's confirmation on the screen. */
export async function ripCordFigure(page: Page, operator: ApiPerson): Promise<Figure> {
  const [samples, trips, confirmations]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < PULLS; i += 1) {
    samples.push(await pull(page));
    trips.push(await roundTrip(page));
    const { agents } = RipCord.parse(await operator.call('GET', '/environments/production/rip-cord'));
    confirmations.push(Math.max(...agents.map(({ milliseconds }) => milliseconds ?? Number.NaN)));
    await release(page);
  }
  return latencyFigure({
    name: 'rip cord: click to every confirmation on screen',
    samples,
    peer: ROUND_TRIP,
    peers: trips,
    targetMs: TARGET_MS,
    detail: detailOf(samples, confirmations),
  });
}

async function pull(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Pull the rip cord' }).click();
  const confirm = page.getByRole('dialog').getByRole('button', { name: 'Pull the rip cord' });
  await confirm.evaluate((button) => button.setAttribute('data-bench', 'pull'));
  return clickUntil(page, '[data-bench=pull]', ALL_CONFIRMED);
}

async function release(page: Page): Promise<void> {
  await page.locator(BANNER).getByRole('button', { name: 'Release' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Release the rip cord' }).click();
  await page.locator(BANNER).waitFor({ state: 'detached' });
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.waitForTimeout(PAUSE_MS);
}
