import type { Portability } from '@lookout/kql';
import { afterEach, expect, test, vi } from 'vitest';
import { cleanup, render } from 'vitest-browser-react';
import { RunPlaces } from './run-places.tsx';

const SOURCE = 'logs\n| where not(traceId == "")\n| extend a = coalesce(spanId, "b")';
const spanOf = (text: string) => ({ start: SOURCE.indexOf(text), end: SOURCE.indexOf(text) + text.length });
const reason = (text: string, message: string) =>
  ({ code: 'portability', severity: 'info', span: spanOf(text), message }) as const;

const portability: readonly Portability[] = [
  { target: 'browser and gateway', isPortable: true, reasons: [] },
  { target: 'in-process agent', isPortable: true, reasons: [] },
  { target: 'OpenTelemetry Collector', isPortable: true, reasons: [] },
  {
    target: 'Azure Monitor transformKql',
    isPortable: false,
    reasons: [
      reason('not(traceId == "")', '`not` is not on the list.'),
      reason('coalesce', '`coalesce` is not there.'),
    ],
  },
];
const onShow = vi.fn();

afterEach(async () => {
  await cleanup();
  vi.clearAllMocks();
});

test('each place says whether it runs the rule', async () => {
  const screen = await render(<RunPlaces portability={portability} source={SOURCE} onShow={onShow} />);
  await expect.element(screen.getByText('OpenTelemetry Collector: yes')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Azure Monitor: no, 2 reasons' })).toBeVisible();
});

test('a place that does not opens to its reasons, and a reason leads to its construct', async () => {
  const screen = await render(<RunPlaces portability={portability} source={SOURCE} onShow={onShow} />);
  const azure = screen.getByRole('button', { name: /^Azure Monitor: no/ });
  await azure.click();
  await expect.element(azure).toHaveAttribute('aria-expanded', 'true');
  await screen.getByRole('button', { name: /^Line 3.*coalesce is not there/ }).click();
  expect(onShow).toHaveBeenCalledExactlyOnceWith(spanOf('coalesce'));
  await azure.click();
  await expect.element(screen.getByRole('list', { name: /why/i })).not.toBeInTheDocument();
});

test('while the text does not compile the places stay, unknown', async () => {
  const screen = await render(<RunPlaces portability={[]} source="" onShow={onShow} />);
  await expect.element(screen.getByText('Gateway: not known yet')).toBeVisible();
  expect(screen.getByRole('button').elements()).toEqual([]);
});
