import type { ReactNode } from 'react';

interface TokenSectionProps {
  readonly title: string;
  readonly about: string;
  readonly children: ReactNode;
}

/** Tokens of one kind, with the rule behind them. */
export function TokenSection({ title, about, children }: TokenSectionProps) {
  return (
    <section aria-label={title} className="border-b px-4 py-5">
      <h3 className="font-semibold">{title}</h3>
      <p className="mb-3 text-muted">{about}</p>
      {children}
    </section>
  );
}

/** A token as it is written in a class or a style sheet. */
export function TokenName({ children }: { readonly children: ReactNode }) {
  return <code className="text-data whitespace-nowrap">{children}</code>;
}
