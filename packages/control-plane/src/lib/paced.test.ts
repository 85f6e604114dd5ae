import { expect, test, vi } from 'vitest';
import { Paced } from './paced.ts';

test('it runs at once, and a thousand askers are a few runs', async () => {
  let runs = 0;
  const paced = new Paced(async () => {
    runs += 1;
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
  paced.ask();
  expect(runs).toBe(1);
  for (let count = 0; count < 1000; count += 1) paced.ask();
  await vi.waitFor(() => expect(runs).toBe(2), { timeout: 2000 });
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(runs).toBe(2);
});

test('after it was closed nothing runs any more', async () => {
  let runs = 0;
  const paced = new Paced(async () => {
    runs += 1;
  });
  paced.close();
  paced.ask();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(runs).toBe(0);
});
