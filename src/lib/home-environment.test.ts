import { expect, test } from 'vitest';
import { homeEnvironment } from './home-environment.ts';

const environments = ['acceptance', 'production', 'staging'];

test('a visit begins where its person last chose to be', () => {
  expect(homeEnvironment(environments, 'staging')).toBe('staging');
});

test('a visit begins in production when the choice is gone or nobody made one', () => {
  expect(homeEnvironment(environments, 'removed')).toBe('production');
  expect(homeEnvironment(environments)).toBe('production');
});

test('a visit begins in the first environment when there is no production that one may see', () => {
  expect(homeEnvironment(['acceptance', 'staging'])).toBe('acceptance');
  expect(homeEnvironment([])).toBe('production');
});
