import { cn } from '../../../lib/class-names.ts';

interface ThreeSidesProps {
  readonly base: string;
  readonly live: string;
  readonly proposed: string;
}

/** The same place on three sides: beside one another where there is room, else one below the other. */
export function ThreeSides({ base, live, proposed }: ThreeSidesProps) {
  return (
    <dl className="grid gap-2 md:grid-cols-3">
      <Side label="When the review began" text={base} />
      <Side label="Runs now" text={live} isChanged={live !== base} />
      <Side label="Proposed" text={proposed} isChanged={proposed !== base} />
    </dl>
  );
}

interface SideProps {
  readonly label: string;
  readonly text: string;
  readonly isChanged?: boolean;
}

function Side({ label, text, isChanged = false }: SideProps) {
  return (
    <div className="min-w-0">
      <dt className="text-tiny text-muted">
        {label}
        {isChanged && ', changed'}
      </dt>
      <dd
        className={cn(
          'rounded border bg-sunken px-2 py-1 font-mono text-data break-words whitespace-pre-wrap',
          isChanged && 'border-line-strong',
        )}
      >
        {text === '' ? <span className="text-muted">nothing</span> : text}
      </dd>
    </div>
  );
}
