import type { Comment } from '@lookout/contract';
import { expect, test } from 'vitest';
import { splitMentions, threadsByLine } from './threads.ts';

const comment = (id: string, change: Partial<Comment> = {}): Comment => ({
  ...{ id, person: { id: 'acc_1', name: 'Olu' }, text: 'Why?', createdAt: '2026-01-01T00:00:00.000Z' },
  ...{ line: null, replyTo: null, resolvedBy: null },
  ...change,
});

test('answers belong to the line of what they answer; what is about the whole is no line’s', () => {
  const threads = threadsByLine([
    comment('a', { line: 2 }),
    comment('b'),
    comment('c', { replyTo: 'a' }),
    comment('d', { replyTo: 'b' }),
  ]);
  expect([...threads.keys()]).toEqual([2]);
  expect(threads.get(2)?.[0]?.replies.map(({ id }) => id)).toEqual(['c']);
});

test('only people who exist are mentioned, by the longest name that fits', () => {
  expect(splitMentions('Ask @Max Manager and @nobody (a+b).', ['Max', 'Max Manager'])).toEqual([
    'Ask ',
    '@Max Manager',
    ' and @nobody (a+b).',
  ]);
  expect(splitMentions('@a.b', ['axb'])).toEqual(['@a.b']);
});
