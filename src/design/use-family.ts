import { useSyncExternalStore } from 'react';
import { FAMILIES } from './families.ts';
import type { Family } from './family.ts';

function onAddress(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** The family that the address names after its `#`; the first one where it names none. */
export function useFamily(): Family | undefined {
  const hash = useSyncExternalStore(onAddress, () => window.location.hash);
  return FAMILIES.find(({ id }) => `#${id}` === hash) ?? FAMILIES[0];
}
