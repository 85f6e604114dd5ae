import { ProbeDocument } from '@lookout/contract';
import { createLanguage } from '@lookout/kql';
import { expect, test } from 'vitest';
import { SCENARIOS } from './recipe.ts';
import { matchingRecipes, recipeDocument, recipes } from './recipes.ts';

const selections = [{}, { service: 'web', durableId: 'say "hi"', field: 'http.method', limit: 2.5 }];
const written = recipes.flatMap(({ id }) =>
  selections.map((selection) => [id, recipeDocument('production', { recipe: id, ...selection })] as const),
);

test.each(written)(
  'what "%s" writes is valid, explained, compiles and can run without end',
  (_id, document) => {
    expect(ProbeDocument.safeParse(document).error).toBeUndefined();
    expect(document?.source).toMatch(/^\/\/ /);
    const { diagnostics, streamability } = createLanguage().compile(document?.source ?? '');
    expect([...diagnostics, ...streamability]).toEqual([]);
  },
);

test('every scenario has at least three recipes, each with its own id and at most three questions', () => {
  for (const scenario of Object.keys(SCENARIOS))
    expect(recipes.filter((recipe) => recipe.scenario === scenario).length).toBeGreaterThanOrEqual(3);
  expect(new Set(recipes.map(({ id }) => id)).size).toBe(recipes.length);
  for (const { asks } of recipes) expect(Object.keys(asks).length).toBeLessThanOrEqual(3);
});

test('a recipe that holds a secret back stays closed when it trips', () => {
  expect(recipeDocument('production', { recipe: 'remove-field' })?.whenTripped).toBe('drop');
  expect(recipeDocument('production', { recipe: 'remove-everywhere' })?.whenTripped).toBe('drop');
});

test('recipes are found by every word, in any order', () => {
  expect(matchingRecipes('field silence').map(({ id }) => id)).toEqual(['remove-field', 'remove-everywhere']);
  expect(matchingRecipes('')).toHaveLength(recipes.length);
});

test('a link to a recipe that does not exist leaves the choice open', () => {
  expect(recipeDocument('production', { recipe: 'none' })).toBeNull();
});

test('a selection is never completed by answers that are about something else', () => {
  expect(recipeDocument('production', { recipe: 'remove-field', durableId: 'LogLaunch' })).toBeNull();
  expect(
    recipeDocument('production', { recipe: 'remove-field', durableId: 'LogLaunch', field: 'body' }),
  ).toBeNull();
});
