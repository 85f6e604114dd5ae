import { expect, test } from 'vitest';
import { selectedField } from './record-path.ts';

test('an attribute is named by its key, dots included', () => {
  expect(selectedField(['attributes', 'http.route'])).toEqual({
    text: 'attributes.http.route',
    field: 'http.route',
  });
});

test('a member of an attribute stands for the attribute', () => {
  expect(selectedField(['attributes', 'request', 'headers']).field).toBe('request');
});

test('the message can be changed, the resource cannot', () => {
  expect(selectedField(['body']).field).toBe('body');
  expect(selectedField(['resource', 'service.name']).field).toBeNull();
  expect(selectedField(['attributes']).field).toBeNull();
});
