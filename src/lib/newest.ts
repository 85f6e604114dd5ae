import type { Probe, RipCord } from '@lookout/contract';
import { replaceEqualDeep } from '@tanstack/react-query';

/**
 * Which of two pictures of a probe to show. Answers and events travel on different connections and may overtake
 * each other, so an older version never replaces a newer one, nor the same switch unconfirmed its confirmation.
 */
export function newestProbe(known: Probe | undefined, incoming: Probe): Probe {
  if (!known || known.id !== incoming.id || known.version < incoming.version) return incoming;
  return known.version > incoming.version || isConfirmationOf(known, incoming) ? known : incoming;
}

function isConfirmationOf(known: Probe, incoming: Probe): boolean {
  const [confirmed, open] = [confirmationOf(known), confirmationOf(incoming)];
  if (!confirmed || !open || known.state.kind !== incoming.state.kind) return false;
  return (
    confirmed.requestedAt === open.requestedAt &&
    confirmed.milliseconds !== null &&
    open.milliseconds === null
  );
}

function confirmationOf({ state }: Probe) {
  return 'confirmation' in state ? state.confirmation : null;
}

/** The same for a list: each probe as it is known best, in the order of the incoming list. */
export function newestProbes(
  known: readonly Probe[] | undefined,
  incoming: readonly Probe[],
): readonly Probe[] {
  const byId = new Map(known?.map((probe) => [probe.id, probe]));
  return incoming.map((probe) => newestProbe(byId.get(probe.id), probe));
}

/** The same for the rip cord: of one version, the picture in which more processors have confirmed. */
export function newestRipCord(known: RipCord | undefined, incoming: RipCord): RipCord {
  if (!known || known.environment !== incoming.environment || known.version < incoming.version)
    return incoming;
  if (known.version > incoming.version) return known;
  return confirmedCount(known) > confirmedCount(incoming) ? known : incoming;
}

function confirmedCount({ agents }: RipCord): number {
  return agents.filter(({ confirmedAt }) => confirmedAt !== null).length;
}

/**
 * Makes TanStack Query hold every new picture against the one it has, wherever it comes from: a fetch, an answer or
 * an event. Parts that are equal keep their identity, so that nothing is drawn again for nothing.
 */
export function keeping<T>(newest: (known: T | undefined, incoming: T) => T) {
  return (known: unknown, incoming: unknown): unknown =>
    replaceEqualDeep(known, newest(known as T | undefined, incoming as T));
}
