import { expect, test } from 'vitest';
import { endpoints } from './api/endpoints.ts';
import { openApiDocument } from './openapi.ts';

const text = JSON.stringify(openApiDocument());
const document = JSON.parse(text) as {
  paths: Record<
    string,
    Record<string, { operationId: string; parameters: { name: string; required: boolean }[] }>
  >;
  components: { schemas: Record<string, unknown> };
};
const operations = Object.values(document.paths).flatMap((path) => Object.values(path));

test('the OpenAPI document has every operation once', () => {
  expect(operations.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(endpoints).sort());
});

test('every reference in the OpenAPI document leads to a schema', () => {
  const names = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
    ([, name]) => name ?? '',
  );
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !(name in document.components.schemas))).toEqual([]);
});

test('the OpenAPI document says where a version must be named', () => {
  const update = operations.find(({ operationId }) => operationId === 'updateProbe');
  expect(update?.parameters).toContainEqual(expect.objectContaining({ name: 'If-Match', required: true }));
});

test('a query parameter with a default is optional, one without is required', () => {
  const list = operations.find(({ operationId }) => operationId === 'listProbes')?.parameters;
  expect(list).toContainEqual(expect.objectContaining({ name: 'limit', required: false }));
  expect(list).toContainEqual(expect.objectContaining({ name: 'environment', required: true }));
});
