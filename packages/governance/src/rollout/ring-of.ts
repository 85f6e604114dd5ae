import type { AgentSelector, Ring } from '@lookout/contract';

/** What ring membership looks at. */
export interface RingCandidate {
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * The ring that an agent belongs to, counted from 0: the first whose selector it meets, or the last. Shares are cut
 * from one line, so that with shares of 0.1, 0.5 and 1 the rings hold 10 %, the next 40 % and the rest.
 */
export function ringOf(rings: readonly Pick<Ring, 'selector'>[], agent: RingCandidate): number {
  const first = rings.findIndex(({ selector }) => isSelected(selector, agent));
  return first === -1 ? rings.length - 1 : first;
}

function isSelected({ attributes, share }: AgentSelector, agent: RingCandidate): boolean {
  const meets = attributes.every(({ key, equals }) => {
    const value = Object.hasOwn(agent.attributes, key) ? agent.attributes[key] : undefined;
    return equals === undefined ? value !== undefined : value === equals;
  });
  return meets && (share >= 1 || placeOnLine(agent.id) < share);
}

/** Where an agent stands on the line from 0 to 1: by its id alone, so that it keeps its ring for ever. */
export function placeOnLine(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1)
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return mix(hash) / 0x1_0000_0000;
}

/** The finaliser of MurmurHash3: FNV alone leaves the high bits of similar ids alike. */
function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
