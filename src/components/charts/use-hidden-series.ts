import { useState } from 'react';

/** Which series the reader switched off, and the switch. */
export function useHiddenSeries(): readonly [ReadonlySet<string>, (id: string) => void] {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => {
    setHidden(
      (known) => new Set(known.has(id) ? [...known].filter((other) => other !== id) : [...known, id]),
    );
  };
  return [hidden, toggle];
}
