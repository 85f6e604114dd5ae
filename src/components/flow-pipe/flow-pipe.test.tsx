import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { FlowPipe } from './flow-pipe.tsx';
import type { FlowValve } from './flow-pipe-model.ts';

const flow = (records: number, bytes: number) => ({ records, bytes });

const valves: readonly FlowValve[] = [
  { id: 'a', label: 'Drop LogLaunch', state: 'open', in: flow(100, 20_480), out: flow(0, 0) },
  {
    id: 'b',
    label: 'Redact secret',
    state: 'broken',
    note: 'over its CPU budget',
    in: flow(3, 900),
    out: flow(3, 900),
  },
  {
    id: 'c',
    label: 'Count queue',
    state: 'pending',
    isTurningOn: false,
    in: flow(9, 900),
    out: flow(9, 900),
    branchRate: 2,
  },
];

function pipe(onToggle?: (valve: FlowValve, isOn: boolean) => void) {
  return (
    <FlowPipe
      label="The stream"
      inflow={flow(201, 40_960)}
      outflow={flow(101, 20_480)}
      valves={valves}
      onToggle={onToggle}
    />
  );
}

test('reads as a table with the numbers of the drawing', async () => {
  const screen = await render(pipe());
  const table = screen.getByRole('table', { name: 'The stream' });
  await expect
    .element(table.getByRole('row', { name: /^Whole stream/ }))
    .toMatchTextContent(/201\/s records, 40 KiB\/s/);
  await expect.element(table.getByRole('row', { name: /^Drop LogLaunch/ })).toMatchTextContent(/live/);
  await expect
    .element(table.getByRole('row', { name: /^Redact secret/ }))
    .toMatchTextContent(/tripped, over its CPU budget/);
  await expect.element(table.getByRole('row', { name: /^Count queue/ })).toMatchTextContent(/2\/s points/);
});

test('valves are switches that say what they were asked for', async () => {
  const onToggle = vi.fn();
  const screen = await render(pipe(onToggle));
  const open = screen.getByRole('switch', { name: 'Drop LogLaunch: live' });
  await expect.element(open).toBeChecked();
  (open.element() as HTMLElement).focus();
  await userEvent.keyboard(' ');
  expect(onToggle).toHaveBeenCalledWith(valves[0], false);
  await expect.element(screen.getByRole('switch', { name: 'Redact secret: tripped' })).not.toBeChecked();
  const pending = screen.getByRole('switch', { name: 'Count queue: waiting for confirmation' });
  await expect.element(pending).not.toBeChecked();
  await expect.element(pending).toHaveAttribute('aria-busy', 'true');
});

test('without the right to switch there are no switches', async () => {
  const screen = await render(pipe());
  await expect.element(screen.getByRole('figure', { name: 'The stream' })).toBeVisible();
  expect(screen.getByRole('switch').elements()).toHaveLength(0);
});
