import { type Browser, chromium } from '@playwright/test';
import { signIn } from '../e2e/pages/sign-in-page.ts';
import { people } from '../e2e/support/api.ts';
import { BROWSER_ARGS, findBrowser } from '../scripts/find-browser.ts';
import type { Figure } from './figure.ts';
import { previewFigures } from './product/previewing.ts';
import { routeFigure } from './product/routes.ts';
import { scrollFigure } from './product/scrolling.ts';
import { type Stack, startStack } from './product/stack.ts';
import { prepareProbe, ripCordFigure, toggleFigure } from './product/switching.ts';
import { tailFigure } from './product/tail.ts';

/** What a person waits for, in a real browser on the whole product with its demo stream. */
export async function productFigures(): Promise<Figure[]> {
  const stack = await startStack();
  try {
    const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGS });
    try {
      return await measure(browser, stack);
    } finally {
      await browser.close();
    }
  } finally {
    await stack.stop();
  }
}

async function measure(browser: Browser, { origin, otlp }: Stack): Promise<Figure[]> {
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await signIn(page, people.devops);
  const { operator, probeId } = await prepareProbe();
  const toggle = await toggleFigure(page, operator, probeId);
  const ripCord = await ripCordFigure(page, operator);
  const routes = await routeFigure(page);
  const tail = await tailFigure(page, otlp);
  const previews = await previewFigures(page, otlp);
  return [toggle, ripCord, routes, tail, ...previews, await scrollFigure(page)];
}
