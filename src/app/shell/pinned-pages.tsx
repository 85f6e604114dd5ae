import { useNavigate } from '@tanstack/react-router';
import { Pin } from 'lucide-react';
import type { MouseEvent } from 'react';
import { useVisits } from './visits.ts';

/** What the person pinned, a click away on every page. */
export function PinnedPages() {
  const pinned = useVisits((state) => state.pinned);
  const navigate = useNavigate();
  if (pinned.length === 0) return null;
  const open = (event: MouseEvent, href: string) => {
    // A new tab is the browser's own business.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void navigate({ href });
  };
  return (
    <ul aria-label="Pinned" className="mt-3 flex min-h-0 flex-col gap-0.5 overflow-auto border-t pt-3">
      {pinned.map(({ href, title }) => (
        <li key={href}>
          <a
            href={href}
            title={title}
            onClick={(event) => open(event, href)}
            className="flex h-8 items-center gap-2.5 rounded px-2.5 text-muted hover:bg-hover hover:text-text"
          >
            <Pin size={14} aria-hidden="true" className="shrink-0" />
            <span className="truncate">{title}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
