import type { ProbeDocument } from '@lookout/contract';
import { blankDocument } from '../start/blank-document.ts';
import type { NewProbeSearch } from '../url.ts';
import { costRecipes } from './cost-recipes.ts';
import { dashboardRecipes } from './dashboard-recipes.ts';
import { diagnosticsRecipes } from './diagnostics-recipes.ts';
import { performanceRecipes } from './performance-recipes.ts';
import type { Recipe, RecipeAnswers } from './recipe.ts';
import { reliabilityRecipes } from './reliability-recipes.ts';
import { secretsRecipes } from './secrets-recipes.ts';

/** Every recipe, scenario by scenario. */
export const recipes: readonly Recipe[] = [
  ...costRecipes,
  ...performanceRecipes,
  ...secretsRecipes,
  ...diagnosticsRecipes,
  ...reliabilityRecipes,
  ...dashboardRecipes,
];

type RecipeSearch = Pick<NewProbeSearch, 'recipe' | 'service' | 'durableId' | 'field' | 'limit'>;

/** The probe that a recipe writes for what a link says; null when there is no such recipe, or an answer is missing. */
export function recipeDocument(environment: string, search: RecipeSearch): ProbeDocument | null {
  const recipe = recipes.find(({ id }) => id === search.recipe);
  if (!recipe) return null;
  const blank = blankDocument(environment);
  const answers = answersOf(recipe, search);
  if (isAsking(recipe, answers)) return null;
  return {
    ...blank,
    title: titleOf(recipe, answers),
    description: recipe.purpose,
    scope: { ...blank.scope, services: search.service ? [search.service] : [] },
    ...recipe.write(answers),
  };
}

/** What a recipe begins with: the selection, and only where nothing is selected what works on the demo. */
export function answersOf({ asks }: Recipe, { durableId, field, limit }: RecipeSearch): RecipeAnswers {
  const attribute = attributeOf(field);
  const { durableId: anyId = '', field: anyField = '' } = durableId || attribute ? {} : asks;
  return { durableId: durableId ?? anyId, field: attribute ?? anyField, limit: limit ?? asks.limit ?? 0 };
}

/** The key of a selected attribute. Recipes are about attributes: a selected message answers none of their questions. */
function attributeOf(field: string | undefined): string | undefined {
  return field === 'body' ? undefined : field?.replace(/^(attributes|customDimensions)\./, '');
}

function isAsking({ asks }: Recipe, { durableId, field }: RecipeAnswers): boolean {
  return (asks.durableId !== undefined && !durableId) || (asks.field !== undefined && !field);
}

/** The recipes that have every word of the text in their label, purpose or scenario. */
export function matchingRecipes(text: string): readonly Recipe[] {
  const words = text.toLowerCase().split(/\s+/);
  return recipes.filter(({ label, purpose, scenario }) => {
    const all = `${label} ${purpose} ${scenario}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

function titleOf({ label, asks }: Recipe, { durableId, field }: RecipeAnswers): string {
  const about = asks.durableId === undefined ? asks.field && field : durableId;
  return (about ? `${label}: ${about}` : label).slice(0, 120);
}
