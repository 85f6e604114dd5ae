import type { ProbeConflict } from '@lookout/contract';
import { Link } from '@tanstack/react-router';
import { GitMerge } from 'lucide-react';
import { Panel } from '../../../components/panel.tsx';

/** The probes that run on the same records, and what they and this one do to each other. Nothing where none does. */
export function ConflictList({ conflicts }: { readonly conflicts: readonly ProbeConflict[] }) {
  if (conflicts.length === 0) return null;
  return (
    <Panel title="Meets other probes" detail="as they run now">
      <ul aria-label="Meets other probes" className="divide-y">
        {conflicts.map(({ probeId, text }) => (
          <li key={text} className="flex items-start gap-2 px-3 py-2">
            <GitMerge size={14} aria-hidden="true" className="mt-0.5 shrink-0 text-warn" />
            <span className="min-w-0 grow break-words">{text}</span>
            <Link
              to="/probes/$probeId"
              params={{ probeId }}
              search={true}
              className="shrink-0 text-accent hover:underline"
            >
              Look at it
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
