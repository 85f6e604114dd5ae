import type { Page } from '@playwright/test';
import type { Figure } from '../figure.ts';
import { latencyFigure } from './latency.ts';

const FRAMES = 300;
/** Two screens of rows a frame: each frame shows what was not there before. */
const STEP_PX = 1600;
/** A frame of 60 Hz, and what a clock may be off. */
const TARGET_MS = 20;

/** Frames while the records of the sample pass by, on the editor's page where `previewFigures` left it. */
export async function scrollFigure(page: Page): Promise<Figure> {
  await page.getByRole('tab', { name: /^Records/ }).click();
  const list = page.getByRole('list', { name: 'Records of the sample' });
  const count = Number(await list.getByRole('listitem').first().getAttribute('aria-setsize'));
  const framesOf = (step: number) => list.evaluate(scrolledFrames, { step, frames: FRAMES });
  const atRest = await framesOf(0);
  return latencyFigure({
    name: `a frame while ${count} records pass by`,
    samples: await framesOf(STEP_PX),
    peer: 'a frame of the same page at rest',
    peers: atRest,
    targetMs: TARGET_MS,
  });
}

/** Runs in the page: the milliseconds from frame to frame while what holds the list scrolls by `step` pixels in each. */
function scrolledFrames(
  list: Element,
  { step, frames }: { step: number; frames: number },
): Promise<number[]> {
  const scroller = list.parentElement!;
  return new Promise((resolve) => {
    const times: number[] = [];
    let last = performance.now();
    const next = (now: number) => {
      times.push(now - last);
      last = now;
      scroller.scrollTop += step;
      if (times.length < frames) requestAnimationFrame(next);
      else resolve(times.slice(1));
    };
    requestAnimationFrame(next);
  });
}
