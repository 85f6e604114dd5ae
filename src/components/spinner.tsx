import { cn } from '../lib/class-names.ts';

/** A turning ring for something under way. Decorative: what it stands for is said in words beside it. */
export function Spinner({ className }: { readonly className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cn(
        'inline-block size-3.5 shrink-0 animate-spin rounded-full border-[1.5px] border-current border-r-transparent',
        className,
      )}
    />
  );
}
