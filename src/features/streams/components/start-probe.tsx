import { Link } from '@tanstack/react-router';
import { BookOpen, EyeOff, Filter, Sigma } from 'lucide-react';
import type { ReactNode } from 'react';
import { useHasRight } from '../../../lib/use-session.ts';

interface StartProbeProps {
  readonly service: string;
  readonly durableId: string;
  /** The field that was selected: an attribute's key, or `body`. */
  readonly field?: string | undefined;
}

interface Start {
  readonly action: 'drop' | 'count' | 'redact';
  readonly label: string;
  readonly effect: string;
  readonly icon: ReactNode;
}

const STARTS: readonly Start[] = [
  {
    action: 'drop',
    label: 'Drop these records',
    effect: 'Keeps all others as they are',
    icon: <Filter size={14} aria-hidden="true" />,
  },
  {
    action: 'count',
    label: 'Count them as a metric',
    effect: 'One point a minute instead of every record',
    icon: <Sigma size={14} aria-hidden="true" />,
  },
  {
    action: 'redact',
    label: 'Redact a field',
    effect: 'Keeps the record, removes one of its fields',
    icon: <EyeOff size={14} aria-hidden="true" />,
  },
];

/** The first steps from a selection towards a probe; each leads to the editor, filled in. */
export function StartProbe({ service, durableId, field }: StartProbeProps) {
  const mayAuthor = useHasRight('author');
  if (!mayAuthor) return null;
  return (
    <div className="mb-2">
      <h3 className="mb-1.5 font-semibold">Start a probe</h3>
      <ul className="divide-y rounded border">
        {STARTS.map(({ action, label, effect, icon }) => (
          <li key={action}>
            <Link
              to="/probes/new"
              search={(known) => ({
                env: known.env,
                action,
                service,
                durableId: durableId || undefined,
                field,
              })}
              className="flex items-center gap-2.5 px-2.5 py-2 transition-colors hover:bg-hover"
            >
              <span className="text-accent">{icon}</span>
              <span>
                <span className="block">{action === 'redact' && field ? `Redact ${field}` : label}</span>
                <span className="block text-data text-muted">{effect}</span>
              </span>
            </Link>
          </li>
        ))}
        <li>
          <Link
            to="/probes/new"
            search={(known) => ({
              env: known.env,
              choose: 'recipe' as const,
              service,
              durableId: durableId || undefined,
              field,
            })}
            className="flex items-center gap-2.5 px-2.5 py-2 transition-colors hover:bg-hover"
          >
            <BookOpen size={14} aria-hidden="true" className="text-accent" />
            <span>
              <span className="block">Recipes</span>
              <span className="block text-data text-muted">For cost, secrets, reliability and more</span>
            </span>
          </Link>
        </li>
      </ul>
    </div>
  );
}
