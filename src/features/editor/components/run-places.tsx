import type { Span } from '@lookout/contract';
import type { Portability } from '@lookout/kql';
import { Check, ChevronDown, CircleDashed, CircleSlash } from 'lucide-react';
import { useId, useState } from 'react';
import { cn } from '../../../lib/class-names.ts';
import { type RunPlace, runPlaces } from '../model/run-places.ts';
import { RunReasons } from './run-reasons.tsx';

interface RunPlacesProps {
  readonly portability: readonly Portability[];
  readonly source: string;
  /** Takes the person to a construct of the text. */
  readonly onShow: (span: Span) => void;
}

/** Where the rule can run; a place where it cannot opens to show which constructs are why. */
export function RunPlaces({ portability, source, onShow }: RunPlacesProps) {
  const [opened, open] = useState<RunPlace['id'] | null>(null);
  const reasonsId = useId();
  const places = runPlaces(portability);
  const shown = places.find(({ id, reasons }) => id === opened && reasons.length > 0);
  return (
    <section aria-label="Where it can run" className="shrink-0 border-t text-data">
      <div className="flex min-h-7 flex-wrap items-center gap-x-1 px-3 py-0.5">
        <span className="mr-1 text-muted">Runs on</span>
        {/* The places wrap with the words before them. */}
        <ul className="contents">
          {places.map((place) => (
            <li key={place.id}>
              <Place
                place={place}
                isOpen={shown?.id === place.id}
                reasonsId={reasonsId}
                onToggle={() => open(opened === place.id ? null : place.id)}
              />
            </li>
          ))}
        </ul>
      </div>
      <div id={reasonsId}>
        {shown && <RunReasons reasons={shown.reasons} source={source} onShow={onShow} />}
      </div>
    </section>
  );
}

interface PlaceProps {
  readonly place: RunPlace;
  readonly isOpen: boolean;
  readonly reasonsId: string;
  readonly onToggle: () => void;
}

const SHAPE = 'inline-flex h-6 items-center gap-1 rounded px-1 whitespace-nowrap';

function Place(props: PlaceProps) {
  const { name, verdict } = props.place;
  if (verdict === 'does not run') return <ClosedPlace {...props} />;
  return verdict === 'runs' ? (
    <span className={SHAPE}>
      <Check size={12} aria-hidden="true" className="text-good" />
      {name}
      <span className="sr-only">: yes</span>
    </span>
  ) : (
    <span className={cn(SHAPE, 'text-muted')}>
      <CircleDashed size={12} aria-hidden="true" />
      {name}
      <span className="sr-only">: not known yet</span>
    </span>
  );
}

/** A place that does not run the rule; it opens to say why. */
function ClosedPlace({ place: { name, reasons }, isOpen, reasonsId, onToggle }: PlaceProps) {
  const count = reasons.length === 1 ? '1 reason' : `${reasons.length} reasons`;
  return (
    <button
      type="button"
      aria-label={`${name}: no, ${count}`}
      aria-expanded={isOpen}
      aria-controls={reasonsId}
      onClick={onToggle}
      className={cn(SHAPE, 'text-muted hover:bg-hover hover:text-text', isOpen && 'bg-hover text-text')}
    >
      <CircleSlash size={12} aria-hidden="true" />
      {name}
      <ChevronDown
        size={12}
        aria-hidden="true"
        className={cn('transition-transform', isOpen && 'rotate-180')}
      />
    </button>
  );
}
