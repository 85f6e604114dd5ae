import { useState } from 'react';
import { SearchField } from '../../../components/search-field.tsx';
import { type Recipe, SCENARIOS } from '../recipes/recipe.ts';
import { matchingRecipes } from '../recipes/recipes.ts';
import type { NewProbeSearch } from '../url.ts';
import { RecipeDialog } from './recipe-dialog.tsx';

interface RecipeListProps {
  /** What the recipes start from. */
  readonly selection: NewProbeSearch;
}

/** The recipes by scenario, with a search; choosing one asks its questions. */
export function RecipeList({ selection }: RecipeListProps) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Recipe | null>(null);
  const found = matchingRecipes(text);
  return (
    <section aria-label="Recipes" className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="font-semibold">Recipes</h2>
        <SearchField label="Search recipes" value={text} onChange={setText} className="w-60" />
      </div>
      {found.length === 0 && (
        <p className="text-muted">No recipe has all of these words. Use fewer, or start from nothing.</p>
      )}
      {Object.entries(SCENARIOS).map(([scenario, label]) => (
        <RecipeGroup
          key={scenario}
          label={label}
          recipes={found.filter((recipe) => recipe.scenario === scenario)}
          onChoose={setChosen}
        />
      ))}
      {chosen && (
        <RecipeDialog key={chosen.id} recipe={chosen} selection={selection} onClose={() => setChosen(null)} />
      )}
    </section>
  );
}

interface RecipeGroupProps {
  readonly label: string;
  readonly recipes: readonly Recipe[];
  readonly onChoose: (recipe: Recipe) => void;
}

function RecipeGroup({ label, recipes, onChoose }: RecipeGroupProps) {
  if (recipes.length === 0) return null;
  return (
    <section aria-label={label}>
      <h3 className="mb-1 text-data font-medium text-muted">{label}</h3>
      <ul className="divide-y rounded border">
        {recipes.map((recipe) => (
          <li key={recipe.id}>
            <button
              type="button"
              onClick={() => onChoose(recipe)}
              className="block w-full px-3 py-2 text-left hover:bg-hover"
            >
              <span className="block font-medium">{recipe.label}</span>
              <span className="block text-data text-muted">{recipe.purpose}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
