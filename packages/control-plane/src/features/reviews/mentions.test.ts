import { expect, test } from 'vitest';
import { mentioned } from './mentions.ts';

const people = ['Olu Devops', 'Max Manager', 'Max Miller', 'José Núñez'].map((name) => ({ id: name, name }));
const names = (text: string) => mentioned(text, people).map(({ name }) => name);

test('people are mentioned by their whole name, or by the first where it is theirs alone', () => {
  expect(names('@Olu Devops, look')).toEqual(['Olu Devops']);
  expect(names('what do you think, @olu?')).toEqual(['Olu Devops']);
  expect(names('@josé')).toEqual(['José Núñez']);
  expect(names('@max')).toEqual([]);
  expect(names('@max miller')).toEqual(['Max Miller']);
});

test('a longer word mentions nobody', () => {
  expect(names('@olufemi and mail@olu-x')).toEqual([]);
  expect(names('olu')).toEqual([]);
});
