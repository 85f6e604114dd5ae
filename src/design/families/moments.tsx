import { Inbox } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { Skeleton, SkeletonRows } from '../../components/skeleton.tsx';
import { Spinner } from '../../components/spinner.tsx';
import type { Family } from '../family.ts';
import { Held } from '../held.tsx';
import type { SpecimenProps } from '../specimen.tsx';

const ignore = () => undefined;

const spinner: SpecimenProps = {
  file: 'spinner',
  name: 'Spinner',
  when: 'Something is under way, beside the words that say what. For content that will come, use Skeleton.',
  states: [
    {
      label: 'beside its words',
      shown: (
        <p className="flex items-center gap-2">
          <Spinner /> Running on the sample
        </p>
      ),
    },
    { label: 'large', shown: <Spinner className="size-6 text-accent" /> },
  ],
};

const skeleton: SpecimenProps = {
  file: 'skeleton',
  name: 'Skeleton, SkeletonRows',
  when: 'Stands where content will be, in its size, so that nothing jumps.',
  states: [
    { label: 'a line', shown: <Skeleton className="h-4 w-40" /> },
    { label: 'a chart', shown: <Skeleton className="h-24 w-64" /> },
    { label: 'rows of a table', isWide: true, shown: <SkeletonRows label="Loading the probes" rows={3} /> },
  ],
};

const emptyState: SpecimenProps = {
  file: 'empty-state',
  name: 'EmptyState',
  when: 'Nothing to show yet: why, and the first useful step.',
  states: [
    { label: 'only a title', shown: <EmptyState title="Nothing waits for you" /> },
    {
      label: 'with the first step',
      shown: (
        <EmptyState
          title="No probes yet"
          icon={<Inbox size={20} aria-hidden="true" />}
          action={<Button variant="primary">New probe</Button>}
        >
          A probe acts on the records of a stream. Begin with the line of code that is loudest.
        </EmptyState>
      ),
    },
  ],
};

const errorState: SpecimenProps = {
  file: 'error-state',
  name: 'ErrorState',
  when: 'Something failed: what happened, to what, and a way to try again.',
  states: [
    {
      label: 'to be tried again',
      shown: (
        <ErrorState
          title="The probes could not be loaded"
          error={new Error('The control plane did not answer within 10 s.')}
          onRetry={ignore}
        />
      ),
    },
    { label: 'without a reason', shown: <ErrorState error={null} /> },
    {
      label: 'long text',
      shown: (
        <ErrorState
          error={
            new Error(
              `No record of ${'a-very-long-identifier-'.repeat(9)} was kept, so there is none to show.`,
            )
          }
        />
      ),
    },
  ],
};

function Fragile({ isBroken }: { readonly isBroken: boolean }) {
  if (isBroken) throw new Error('A value was missing.');
  return <p>All is well.</p>;
}

const errorBoundary: SpecimenProps = {
  file: 'error-boundary',
  name: 'ErrorBoundary',
  when: 'Around every part of a page that can fail by itself. Panel has one.',
  states: [
    {
      label: 'to break',
      shown: (
        <Held initial={false}>
          {(isBroken, hold) => (
            <>
              <Button onClick={() => hold(!isBroken)}>{isBroken ? 'Mend it' : 'Break it'}</Button>
              <ErrorBoundary name="The part">
                <Fragile isBroken={isBroken} />
              </ErrorBoundary>
            </>
          )}
        </Held>
      ),
    },
  ],
};

/** What is shown while there is nothing else to show. */
export const moments: Family = {
  id: 'moments',
  title: 'Loading, empty, failed',
  about: 'Empty, loading and failed are designed states: each says what it is and what to do.',
  specimens: [spinner, skeleton, emptyState, errorState, errorBoundary],
};
