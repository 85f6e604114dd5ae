import type { CDPSession, Page } from '@playwright/test';
import type { Figure } from '../figure.ts';
import { feed } from './feed.ts';

const RATE = 10_000;
/** How long the tail is watched; ten minutes show what a minute does not. */
const SECONDS = Number(process.env.LOOKOUT_BENCH_TAIL_SECONDS ?? 60);
const SETTLE_MS = 10_000;
const REST_MS = 10_000;
const LONG_TASK_MS = 50;
/** A heap after collections still moves by what is on the screen. */
const MOST_GROWTH = 1.1;
const MEBIBYTE = 1024 ** 2;

/** The live tail while a service sends ten thousand records a second: long tasks of the page, its memory, its work. */
export async function tailFigure(page: Page, otlp: string): Promise<Figure> {
  await page.goto('/streams?tab=live');
  const browser = await page.context().newCDPSession(page);
  await browser.send('Performance.enable');
  await page.waitForTimeout(SETTLE_MS);
  const rest = await watch(page, browser, REST_MS);
  const stream = feed(otlp, RATE);
  await page.waitForTimeout(SETTLE_MS);
  const before = await heapOf(browser);
  const sentBefore = stream.sent();
  const tail = await watch(page, browser, SECONDS * 1000);
  const rate = (stream.sent() - sentBefore) / SECONDS;
  await stream.stop();
  const after = await heapOf(browser);
  const longest = Math.max(0, ...tail.longTasks);
  return {
    name: `live tail with ${Math.round(rate)} records/s arriving, ${SECONDS} s`,
    kind: 'latency',
    peer: 'the same page with the demo alone, of its main thread',
    ratio: tail.busy / rest.busy,
    ours: `${percent(tail.busy)}; ${tail.longTasks.length} long tasks, longest ${longest.toFixed(0)} ms; heap ${mebibytes(before)} to ${mebibytes(after)}`,
    peers: percent(rest.busy),
    target: `no task over ${LONG_TASK_MS} ms, heap steady`,
    isTargetMet: longest <= LONG_TASK_MS && after <= before * MOST_GROWTH,
  };
}

/** Which share of the time the main thread worked, and its tasks of more than 50 ms. */
async function watch(page: Page, browser: CDPSession, milliseconds: number) {
  const before = await taskSeconds(browser);
  const longTasks = await page.evaluate(
    (duration) =>
      new Promise<number[]>((resolve) => {
        const tasks: number[] = [];
        const observer = new PerformanceObserver((list) => {
          tasks.push(...list.getEntries().map((entry) => entry.duration));
        });
        observer.observe({ type: 'longtask' });
        setTimeout(() => resolve(tasks), duration);
      }),
    milliseconds,
  );
  return { longTasks, busy: ((await taskSeconds(browser)) - before) / (milliseconds / 1000) };
}

async function taskSeconds(browser: CDPSession): Promise<number> {
  return metric(browser, 'TaskDuration');
}

/** Bytes of the page's heap after a collection. */
async function heapOf(browser: CDPSession): Promise<number> {
  await browser.send('HeapProfiler.collectGarbage');
  return metric(browser, 'JSHeapUsedSize');
}

async function metric(browser: CDPSession, name: string): Promise<number> {
  const { metrics } = await browser.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? Number.NaN;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} % of a core`;
}

function mebibytes(bytes: number): string {
  return `${(bytes / MEBIBYTE).toFixed(1)} MiB`;
}
