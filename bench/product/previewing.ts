import type { Page } from '@playwright/test';
import type { Figure } from '../figure.ts';
import { BUSY_RATE, feed } from './feed.ts';
import { latencyFigure } from './latency.ts';

const FILL_WITHIN_MS = 180_000;
const KEYSTROKES = 60;
const BETWEEN_KEYS_MS = 200;
const TARGET_MS = 50;
/** What is typed into, at the place of the letters, by what it does. */
const QUERIES: Readonly<Record<string, readonly [before: string, after: string]>> = {
  drop: ['traces | where tostring(customDimensions.EventName) != "Event1" and message !has "', '"'],
  redact: ['logs | extend attributes = bag_remove_keys(attributes, dynamic(["secret", "', '"]))'],
  chart: ['logs | summarize count() by bin(timestamp, 10s), eventName | where eventName != "', '"'],
};
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Opens the editor on the live stream and waits until the sample is full; answers with what its header says. */
async function openEditor(page: Page): Promise<string> {
  await page.goto('/probes/new?start=drop');
  const header = page.getByText(/sampled records over/).first();
  await header.waitFor();
  const deadline = Date.now() + FILL_WITHIN_MS;
  for (;;) {
    const text = ((await header.textContent()) ?? '').trim();
    if (/^(9[89]|1\d\d)(\.\d+)?k/.test(text) || Date.now() > deadline) return text;
    await page.waitForTimeout(1000);
  }
}

/** Types one letter; answers with the milliseconds from its key to the frame that shows it in the editor. */
async function typeLetter(page: Page, letter: string): Promise<number> {
  const painted = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const lines = document.querySelector('.monaco-editor .view-lines');
        const before = lines?.textContent;
        const look = (since: number) => {
          if (lines?.textContent === before) requestAnimationFrame(() => look(since));
          // A task queued by a frame's callback runs right after that frame's paint.
          else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - since)));
        };
        const onKey = (event: KeyboardEvent) => requestAnimationFrame(() => look(event.timeStamp));
        addEventListener('keydown', onKey, { once: true, capture: true });
        // Playwright types once this has been set up.
        document.documentElement.dataset.bench = 'ready';
      }),
  );
  await page.locator('html[data-bench=ready]').waitFor();
  await page.keyboard.press(letter);
  const milliseconds = await painted;
  await page.evaluate(() => document.documentElement.removeAttribute('data-bench'));
  return milliseconds;
}

async function typeLetters(page: Page): Promise<number[]> {
  const echoes: number[] = [];
  for (let i = 0; i < KEYSTROKES; i += 1) {
    echoes.push(await typeLetter(page, LETTERS[i % LETTERS.length] ?? 'a'));
    await page.waitForTimeout(BETWEEN_KEYS_MS);
  }
  return echoes;
}

/** From a keystroke to the painted preview, on a full sample of the live stream, for a query of each kind. */
export async function previewFigures(page: Page, otlp: string): Promise<Figure[]> {
  const stream = feed(otlp, BUSY_RATE);
  const sample = await openEditor(page);
  await stream.stop();
  const figures: Figure[] = [];
  for (const [kind, query] of Object.entries(QUERIES)) {
    figures.push(await previewFigure(page, { kind, query, sample }));
  }
  return figures;
}

interface Typing {
  readonly kind: string;
  readonly query: readonly [before: string, after: string];
  readonly sample: string;
}

async function previewFigure(page: Page, { kind, query, sample }: Typing): Promise<Figure> {
  const [before, after] = query;
  await page.locator('.monaco-editor').first().click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(`${before}${after}`);
  for (let i = 0; i < after.length; i += 1) await page.keyboard.press('ArrowLeft');
  await page.waitForTimeout(2000);
  await page.evaluate(() => performance.clearMeasures('preview'));
  const echoes = await typeLetters(page);
  await page.waitForTimeout(1000);
  const samples = await page.evaluate(() =>
    performance.getEntriesByName('preview').map(({ duration }) => duration),
  );
  return latencyFigure({
    name: `keystroke to painted preview (${kind}) on ${sample}`,
    samples,
    peer: 'the same keystroke to its painted character',
    peers: echoes,
    targetMs: TARGET_MS,
    detail: `${KEYSTROKES} keystrokes`,
    isComplete: samples.length >= KEYSTROKES,
  });
}
