import { expect, test } from 'vitest';
import {
  aPlan,
  attribute,
  call,
  column,
  dropping,
  equals,
  extend,
  summarize,
  text,
} from '../testing/plans.ts';
import { isRedaction } from './is-redaction.ts';

const held = { whenTripped: 'drop' } as const;
const removed = call('bag_remove_keys', column('attributes'), text('secret'));

test.each([
  ['a removed field', aPlan([extend('attributes', removed)])],
  [
    'a field removed from some records',
    aPlan([
      extend('attributes', call('iff', equals(attribute('event'), 'x'), removed, column('attributes'))),
    ]),
  ],
  ['a dropped record', aPlan([dropping(attribute('event'))])],
  ['a constant', aPlan([extend('body', text('redacted'))])],
  ['a hash of the column itself', aPlan([extend('body', call('hash_sha256', column('body')))])],
])('%s only takes away', (_name, plan) => {
  expect(isRedaction(held, plan)).toBe(true);
  expect(isRedaction({ whenTripped: 'pass' }, plan)).toBe(false);
});

test.each([
  ['a new field', aPlan([extend('copy', attribute('secret'))], ['copy'])],
  ['a column filled from another', aPlan([extend('body', attribute('secret'))])],
  [
    'a column joined with another',
    aPlan([extend('body', call('strcat', column('body'), attribute('secret')))]),
  ],
  [
    'a replacement from another field',
    aPlan([extend('body', call('replace_string', column('body'), text('a'), attribute('secret')))]),
  ],
  ['a count', aPlan([summarize('count', column('body'))])],
  ['nothing', aPlan([])],
])('%s is no redaction', (_name, plan) => {
  expect(isRedaction(held, plan)).toBe(false);
});
