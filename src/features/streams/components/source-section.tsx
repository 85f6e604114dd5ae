import type { SourcePlace } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { ExternalLink } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { cn } from '../../../lib/class-names.ts';
import { useEnvironment, useHasRight } from '../../../lib/use-session.ts';
import { sourcePlaceQuery } from '../api/source.ts';

const SourceLinksDialog = lazy(async () => ({
  default: (await import('./source-links-dialog.tsx')).SourceLinksDialog,
}));

interface SourceSectionProps {
  readonly service: string;
  readonly durableId: string;
}

/** Where a line of code is, with the lines around it where they can be read. Shown only where its records say. */
export function SourceSection({ service, durableId }: SourceSectionProps) {
  const { data } = useQuery(sourcePlaceQuery(useEnvironment(), service, durableId));
  if (!data?.place) return null;
  return (
    <section aria-label="Source" className="border-b px-4 py-3">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <PlaceText source={data} />
        {data.otherPlaces > 0 && (
          <span className="text-data text-muted">
            and {data.otherPlaces} other {data.otherPlaces === 1 ? 'place' : 'places'}
          </span>
        )}
        <LinkSettings source={data} />
      </div>
      {data.excerpt && <Excerpt excerpt={data.excerpt} line={data.place.line} />}
    </section>
  );
}

function PlaceText({ source: { place, address } }: { readonly source: SourcePlace }) {
  if (!place) return null;
  const text = place.line === null ? place.path : `${place.path}:${place.line}`;
  if (!address) return <code className="break-all">{text}</code>;
  return (
    <a
      href={address}
      target="_blank"
      rel="noreferrer"
      className="inline-flex min-w-0 items-baseline gap-1 text-accent hover:underline"
    >
      <code className="break-all">{text}</code>
      <ExternalLink size={12} aria-hidden="true" className="shrink-0 self-center" />
      <span className="sr-only">(opens in a new tab)</span>
    </a>
  );
}

/** Who administers the environment says where its source is shown. */
function LinkSettings({ source: { service, address } }: { readonly source: SourcePlace }) {
  const [isOpen, setOpen] = useState(false);
  if (!useHasRight('administer')) return null;
  return (
    <span className="ml-auto">
      <Button size="sm" variant="ghost" onClick={() => setOpen(true)}>
        {address ? 'Change the link' : 'Link the source'}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <SourceLinksDialog service={service} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </span>
  );
}

interface ExcerptProps {
  readonly excerpt: NonNullable<SourcePlace['excerpt']>;
  readonly line: number | null;
}

function Excerpt({ excerpt: { from, lines }, line }: ExcerptProps) {
  return (
    <pre className="mt-2 rounded border bg-sunken py-1 text-data">
      {lines.map((text, index) => {
        const number = from + index;
        return (
          <span key={number} className={cn('flex gap-3 px-2', number === line && 'bg-selected font-medium')}>
            <span aria-hidden="true" className="tabular w-8 shrink-0 select-none text-right text-muted">
              {number}
            </span>
            <span className="min-w-0 whitespace-pre-wrap break-words">{text}</span>
          </span>
        );
      })}
    </pre>
  );
}
