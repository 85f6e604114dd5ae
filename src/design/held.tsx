import { type ReactNode, useState } from 'react';

interface HeldProps<T> {
  readonly initial: T;
  readonly children: (value: T, hold: (value: T) => void) => ReactNode;
}

/** Holds a value, so that what is shown can be used. */
export function Held<T>({ initial, children }: HeldProps<T>) {
  const [value, setValue] = useState(initial);
  return children(value, setValue);
}
