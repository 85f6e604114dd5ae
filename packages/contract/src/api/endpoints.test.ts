import { expect, test } from 'vitest';
import type { Endpoint } from './endpoint.ts';
import { endpoints } from './endpoints.ts';

const changes = Object.entries(endpoints as Record<string, Endpoint>)
  .filter(([, { method }]) => method !== 'GET')
  .map(([id, endpoint]) => ({ id, endpoint }));

test.each(changes)('$id names a version, or says why it needs none', ({ endpoint }) => {
  expect([endpoint.ifMatch, endpoint.withoutVersion].filter(Boolean)).toHaveLength(1);
});

test.each(changes)('$id happens once for each key, or says why it may be repeated', ({ endpoint }) => {
  const wanted = endpoint.method === 'POST' ? 1 : 0;
  expect([endpoint.idempotencyKey, endpoint.withoutKey].filter(Boolean)).toHaveLength(wanted);
});
