import { TriangleAlert } from 'lucide-react';

/** Says why the result below is of an earlier text. Takes no room while there is nothing to say. */
export function StaleNotice({ reason }: { readonly reason: string | null }) {
  return (
    <div role="status" aria-live="polite">
      {reason !== null && (
        <p className="flex items-start gap-2 border-b bg-warn/10 px-3 py-1.5 text-data">
          <TriangleAlert size={14} aria-hidden="true" className="mt-0.5 shrink-0 text-warn" />
          <span>
            <span className="font-medium">Showing the last result that worked.</span> {reason}
          </span>
        </p>
      )}
    </div>
  );
}
