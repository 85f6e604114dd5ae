import type { GroupMove, Probe, SwitchState } from '@lookout/contract';
import { type GroupMember, groupKey, isIn } from './group-members.ts';

/** What is known of an environment's switches. */
export interface BoardFacts {
  readonly members: readonly GroupMember[];
  readonly probes: ReadonlyMap<string, Probe>;
  /** By the key of their group. */
  readonly moves: ReadonlyMap<string, GroupMove>;
}

/** Every switch with the truth about its probes. */
export function switchStates({ members, probes, moves }: BoardFacts): SwitchState[] {
  const groups = new Map(members.flatMap((member) => member.groups).map((group) => [groupKey(group), group]));
  return [...groups].map(([key, group]) => {
    const own = members.filter(isIn(group)).flatMap(({ probeId }) => probes.get(probeId) ?? []);
    return {
      group,
      probes: own.length,
      isOn: own.filter(isOn).length,
      confirmed: own.filter(isConfirmed).length,
      probeIds: own.map(({ id }) => id),
      lastMove: stillTrue(moves.get(key), own),
    };
  });
}

/** A move without those that somebody has switched on since. */
function stillTrue(move: GroupMove | undefined, probes: readonly Probe[]): GroupMove | null {
  if (!move) return null;
  const off = new Set(probes.filter((probe) => !isOn(probe)).map(({ id }) => id));
  return { ...move, refused: move.refused.filter(({ probeId }) => off.has(probeId)) };
}

function isOn({ state }: Probe): boolean {
  return state.kind === 'live' || state.kind === 'rolling-out';
}

function isConfirmed({ state }: Probe): boolean {
  return !('confirmation' in state) || state.confirmation.milliseconds !== null;
}
