import { Button } from '../../components/button.tsx';
import { cn } from '../../lib/class-names.ts';
import { Held } from '../held.tsx';
import { TokenSection } from './token-section.tsx';

/** What moves, how fast, and when it does not. */
export function Motion() {
  return (
    <TokenSection
      title="Motion"
      about="120 ms, only to explain a change of place. Nothing moves for those who ask for less motion."
    >
      <Held initial={false}>
        {(isMoved, hold) => (
          <div className="flex flex-wrap items-center gap-4">
            <Button onClick={() => hold(!isMoved)}>Change its place</Button>
            <span className="w-44 rounded-full border p-1">
              <span
                className={cn(
                  'block size-5 rounded-full bg-accent transition-transform ease-place',
                  isMoved && 'translate-x-36',
                )}
              />
            </span>
            <span className="animate-pulse">pulses: waits for its confirmation</span>
            <span className="relative h-6 w-44 overflow-hidden border bg-pipe">
              <span className="flow-current absolute inset-y-0 right-0 -left-14" />
            </span>
            <span>drifts: the stream flows</span>
          </div>
        )}
      </Held>
    </TokenSection>
  );
}
