import { formatShare } from '../../../lib/format.ts';

/** A share of the whole as a number with a bar. */
export function ShareBar({ share }: { readonly share: number }) {
  return (
    <span className="flex items-center gap-2">
      <span className="tabular w-11 shrink-0 text-right">{formatShare(share)}</span>
      <span aria-hidden="true" className="h-1.5 min-w-0 grow rounded-full bg-hover">
        <span
          className="block h-full rounded-full bg-accent"
          style={{ width: `${Math.min(100, Math.max(0, share * 100))}%` }}
        />
      </span>
    </span>
  );
}
