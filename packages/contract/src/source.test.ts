import { expect, test } from 'vitest';
import { SourceTemplate, sourceAddress } from './source.ts';

const template = 'https://git.example/team/app/blob/{commit}/{path}#L{line}';
const place = { path: 'src/a b.ts', line: 13, commit: 'abc123' };

test('the template of a service comes before the one for any', () => {
  const links = [
    { service: '*', template: 'https://git.example/any/{path}' },
    { service: 'launcher', template },
  ];
  expect(sourceAddress(links, 'launcher', place)).toBe(
    'https://git.example/team/app/blob/abc123/src/a%20b.ts#L13',
  );
  expect(sourceAddress(links, 'other', place)).toBe('https://git.example/any/src/a%20b.ts');
  expect(sourceAddress([], 'other', place)).toBeNull();
});

test('what a service says of itself stays within its place in the address', () => {
  const links = [{ service: '*', template }];
  const wild = { path: '/../../evil?x=1#y', line: null, commit: 'a/../b' };
  expect(sourceAddress(links, 'launcher', wild)).toBe(
    'https://git.example/team/app/blob/a%2F..%2Fb/evil%3Fx%3D1%23y#L1',
  );
});

test.each([
  ['javascript:alert(1)//{path}'],
  ['https://{path}.example/'],
  ['https://git.example/no-path'],
  ['https://git.example/{path}/{branch}'],
  ['https://git.example/{path'],
])('%s is no template', (text) => {
  expect(SourceTemplate.safeParse(text).error?.issues[0]?.message).toContain(
    'an http(s) address with {path}',
  );
});
