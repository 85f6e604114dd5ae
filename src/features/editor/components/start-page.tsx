import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../../../lib/use-session.ts';
import { leftDrafts } from '../model/draft-index.ts';
import { startingPoints } from '../start/starting-points.ts';
import type { NewProbeSearch } from '../url.ts';
import { RecipeList } from './recipe-list.tsx';

const ROW_CLASSES = 'flex items-center gap-3 border-b px-4 py-3 hover:bg-hover';

interface StartPageProps {
  /** What the recipes start from. */
  readonly selection: NewProbeSearch;
}

/** Where a new probe can begin: what was left unfinished, three examples that work on live data, a recipe, or nothing. */
export function StartPage({ selection }: StartPageProps) {
  const { account } = useSession();
  const [left] = useState(() => leftDrafts(account.id));
  return (
    <div className="mx-auto flex h-full max-w-3xl flex-col gap-6 overflow-auto p-4 sm:p-8">
      <title>New probe · Lookout</title>
      <header>
        <h1 className="text-title font-semibold">New probe</h1>
        <p className="text-muted">
          A probe is a query that reshapes the live stream. Each example opens with a preview on live records.
        </p>
      </header>
      {left.length > 0 && (
        <nav aria-label="Begun in this browser" className="border-t">
          {left.map(({ key, title, search }) => (
            <Link key={key} to="/probes/new" search={search} className={ROW_CLASSES}>
              <span className="min-w-0 grow">
                <span className="block truncate font-medium">{title || 'Untitled probe'}</span>
                <span className="block text-data text-muted">Begun in this browser and not saved yet</span>
              </span>
              <ChevronRight size={16} aria-hidden="true" className="text-muted" />
            </Link>
          ))}
        </nav>
      )}
      <nav aria-label="Starting points" className="border-t">
        {startingPoints.map(({ id, label, purpose }) => (
          <Link key={id} to="/probes/new" search={{ start: id }} className={ROW_CLASSES}>
            <span className="min-w-0 grow">
              <span className="block font-medium">{label}</span>
              <span className="block text-data text-muted">{purpose}</span>
            </span>
            <ChevronRight size={16} aria-hidden="true" className="text-muted" />
          </Link>
        ))}
      </nav>
      <RecipeList selection={selection} />
    </div>
  );
}
