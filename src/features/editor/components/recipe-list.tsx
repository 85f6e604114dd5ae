import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { SearchField } from '../../../components/search-field.tsx';
import { type Recipe, SCENARIOS } from '../recipes/recipe.ts';
import { matchingRecipes, recipes } from '../recipes/recipes.ts';
import type { NewProbeSearch } from '../url.ts';
import { RecipeDialog } from './recipe-dialog.tsx';

interface RecipeListProps {
  /** What the recipes start from. */
  readonly selection: NewProbeSearch;
}

/** The recipes by scenario, with a search. Each has an address, at which its questions are asked. */
export function RecipeList({ selection }: RecipeListProps) {
  const [text, setText] = useState('');
  const navigate = useNavigate();
  const { recipe, ...unchosen } = selection;
  const chosen = recipes.find(({ id }) => id === recipe);
  const found = matchingRecipes(text);
  const close = () => void navigate({ to: '/probes/new', search: unchosen });
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
          selection={selection}
        />
      ))}
      {chosen && <RecipeDialog key={chosen.id} recipe={chosen} selection={selection} onClose={close} />}
    </section>
  );
}

interface RecipeGroupProps {
  readonly label: string;
  readonly recipes: readonly Recipe[];
  readonly selection: NewProbeSearch;
}

function RecipeGroup({ label, recipes, selection }: RecipeGroupProps) {
  if (recipes.length === 0) return null;
  return (
    <section aria-label={label}>
      <h3 className="mb-1 text-data font-medium text-muted">{label}</h3>
      <ul className="divide-y rounded border">
        {recipes.map((recipe) => (
          <li key={recipe.id}>
            <Link
              to="/probes/new"
              search={{ ...selection, choose: 'recipe', recipe: recipe.id }}
              className="block px-3 py-2 hover:bg-hover"
            >
              <span className="block font-medium">{recipe.label}</span>
              <span className="block text-data text-muted">{recipe.purpose}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
