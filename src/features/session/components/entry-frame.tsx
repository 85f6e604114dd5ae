import type { ReactNode } from 'react';
import { Logo } from '../../../components/logo.tsx';

interface EntryFrameProps {
  /** The title of the browser's tab. */
  readonly title: string;
  readonly children: ReactNode;
}

/** What pages have in common that stand before the console. */
export function EntryFrame({ title, children }: EntryFrameProps) {
  return (
    <main className="flex h-full items-start justify-center overflow-auto px-4 pt-[14vh] pb-8">
      <title>{`${title} · Lookout`}</title>
      <div className="w-full max-w-90">
        <div className="mb-6 flex items-center gap-2.5">
          <Logo size={28} />
          <div>
            <h1 className="text-title font-semibold">Lookout</h1>
            <p className="text-data text-muted">Probes on live telemetry, in minutes and reviewed.</p>
          </div>
        </div>
        {children}
      </div>
    </main>
  );
}
