import type { RipCord } from '@lookout/contract';
import { formatDuration } from '../../lib/format.ts';

/** How far the processors have confirmed the last change of the rip cord. */
export interface Confirmations {
  readonly confirmed: readonly { readonly name: string; readonly text: string }[];
  /** Connected, but not heard of yet. */
  readonly pending: readonly string[];
  /** Not connected: they learn of it as soon as they return. */
  readonly away: readonly string[];
  readonly summary: string;
}

export function confirmationsOf({ agents }: RipCord): Confirmations {
  const confirmed = agents.filter(({ confirmedAt }) => confirmedAt !== null);
  const waiting = agents.filter(({ confirmedAt }) => confirmedAt === null);
  const slowest = Math.max(0, ...confirmed.map(({ milliseconds }) => milliseconds ?? 0));
  return {
    confirmed: confirmed.map(({ name, milliseconds }) => ({
      name,
      text: milliseconds === null ? 'confirmed' : formatDuration(milliseconds),
    })),
    pending: waiting.filter(({ isConnected }) => isConnected).map(({ name }) => name),
    away: waiting.filter(({ isConnected }) => !isConnected).map(({ name }) => name),
    summary: summaryOf(confirmed.length, agents.length, slowest),
  };
}

function summaryOf(confirmed: number, total: number, slowest: number): string {
  if (total === 0) return 'No processor is known yet';
  if (confirmed < total) return `${confirmed} of ${total} processors confirmed`;
  return `Confirmed by ${total} of ${total} within ${formatDuration(slowest)}`;
}
