import type {} from '@vitest/browser-playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import './theme.css';
import { Chip } from '../components/chip.tsx';
import { JsonTree } from '../components/json-tree.tsx';
import { Toggle } from '../components/toggle.tsx';
import { startTheme } from '../lib/theme.ts';

const force = (value: 'active' | 'none') =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });

beforeEach(async () => {
  startTheme();
  await force('active');
});
afterEach(() => force('none'));

const styleOf = (element: Element) => getComputedStyle(element);

test('in forced colours a switch that is on is filled, one that is off is not', async () => {
  const screen = await render(
    <>
      <Toggle isOn label="On" />
      <Toggle isOn={false} label="Off" />
    </>,
  );
  const fillOf = (name: string) => styleOf(screen.getByRole('switch', { name }).element()).backgroundColor;
  await expect.poll(() => fillOf('On')).not.toBe(fillOf('Off'));
});

test('in forced colours a chosen filter and a chosen line stand out without their backgrounds', async () => {
  const screen = await render(
    <>
      <Chip isSelected onClick={() => undefined}>
        Chosen
      </Chip>
      <Chip onClick={() => undefined}>Other</Chip>
      <JsonTree label="Record" value={{ body: 'a', severity: 'b' }} selectedId={JSON.stringify(['body'])} />
    </>,
  );
  const outlineOf = (name: string) => styleOf(screen.getByRole('button', { name }).element()).outlineStyle;
  expect(outlineOf('Chosen')).toBe('solid');
  expect(outlineOf('Other')).toBe('none');
  const bars = screen.getByRole('treeitem').elements();
  expect(bars.map((line) => styleOf(line).borderInlineStartWidth)).toEqual(['4px', '0px']);
});
