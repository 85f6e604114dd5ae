import { TriangleAlert } from 'lucide-react';

/** Says why the result is of an earlier text. It lies over the end of the list, so that nothing moves while typing. */
export function StaleNotice({ reason }: { readonly reason: string | null }) {
  return (
    <div role="status" aria-live="polite" className="absolute inset-x-0 bottom-0 z-10">
      {reason !== null && (
        <p className="flex items-start gap-2 border-t bg-raised px-3 py-1.5 text-data">
          <TriangleAlert size={14} aria-hidden="true" className="mt-0.5 shrink-0 text-warn" />
          <span>
            <span className="font-medium">Showing the last result that worked.</span> {reason}
          </span>
        </p>
      )}
    </div>
  );
}
