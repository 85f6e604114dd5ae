import type { ReactNode } from 'react';
import { cn } from '../lib/class-names.ts';

/** One state of a component, with a word for it. */
export interface SpecimenState {
  readonly label: string;
  readonly shown: ReactNode;
  /** Drawn as if the pointer or the focus were on it. */
  readonly as?: 'hover' | 'focus';
  /** Needs the whole width of the page. */
  readonly isWide?: boolean;
}

export interface SpecimenProps {
  /** Its file below `src/components`, without the ending. */
  readonly file: string;
  /** Files that are only ever seen as a part of it. */
  readonly parts?: readonly string[];
  readonly name: string;
  /** When to use it, in a line. */
  readonly when: string;
  readonly states: readonly SpecimenState[];
}

/** A component in all of its states. */
export function Specimen({ file, name, when, states }: SpecimenProps) {
  return (
    <section aria-labelledby={file} className="border-b px-4 py-5">
      <header className="mb-3 flex flex-wrap items-baseline gap-x-3">
        <h3 id={file} className="font-semibold">
          {name}
        </h3>
        <p>{when}</p>
        <code className="text-data break-all text-muted">src/components/{file}.tsx</code>
      </header>
      <ul aria-label={`States of ${name}`} className="flex flex-wrap gap-x-6 gap-y-4">
        {states.map((state) => (
          <StateItem key={state.label} {...state} />
        ))}
      </ul>
    </section>
  );
}

function StateItem({ label, shown, as, isWide }: SpecimenState) {
  return (
    <li className={cn('flex min-w-0 max-w-full flex-col gap-1.5', isWide && 'w-full')}>
      <span className="text-tiny text-muted">{label}</span>
      <div data-drawn-as={as} className="min-w-0">
        {shown}
      </div>
    </li>
  );
}
