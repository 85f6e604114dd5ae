import type { Probe } from '@lookout/contract';
import type { MockPlane } from '../plane/mock-plane.ts';

/** A probe of the seed by its title. */
export function findProbe(plane: MockPlane, title: string): Probe {
  const probe = plane.stores.probes.list('production').find(({ document }) => document.title === title);
  if (!probe) throw new Error(`The seed has no probe "${title}".`);
  return probe;
}
