/** The sign of Lookout: a valve on a pipe. */
export function Logo({ size = 20 }: { readonly size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 32 32" className="shrink-0">
      <rect width="32" height="32" rx="7" className="fill-accent" />
      <path d="M3 11h26M3 21h26" className="stroke-on-accent" strokeWidth="2.2" fill="none" opacity=".7" />
      <path d="M9 9v14L23 9v14z" className="fill-on-accent" />
    </svg>
  );
}
