import type { BagPatch, Codes, DynamicColumn, MemberPatch } from '../column.ts';
import { chooseDynamicCodes } from './choose-codes.ts';

/** What `MemberPatch.fate` says of a row. */
export const MEMBER_FATE = Object.freeze({ KEPT: 0, REMOVED: 1, SET: 2 });

/** A column of bags that is `changed` from `base` in one member. */
export interface MemberChange {
  readonly base: DynamicColumn;
  readonly changed: DynamicColumn;
  readonly key: string;
}

/** Notes that a member is gone in every row. */
export function withoutMember(change: MemberChange): DynamicColumn {
  return withMember(change, MEMBER_FATE.REMOVED, null);
}

/** Notes that a member was set in every row. */
export function withSetMember(change: MemberChange, value: DynamicColumn): DynamicColumn {
  return withMember(change, MEMBER_FATE.SET, value);
}

function withMember(
  { base, changed, key }: MemberChange,
  fate: number,
  value: DynamicColumn | null,
): DynamicColumn {
  const root = base.patch?.base ?? base;
  const members = new Map(base.patch?.members);
  // Set anew, a member moves to the end, as it does in the bag.
  members.delete(key);
  members.set(key, { fate: new Uint8Array(base.codes.length).fill(fate), value });
  return { ...changed, patch: { base: root, members } };
}

/** The patch of a choice between columns of bags, where all of them are patches of the same one. */
export function choosePatch(choice: Uint8Array, branches: readonly DynamicColumn[]): BagPatch | undefined {
  const roots = branches.map((branch) => branch.patch?.base ?? branch);
  const base = roots[0]!;
  if (!branches.some(({ patch }) => patch) || !roots.every((root) => isSameColumn(root, base)))
    return undefined;
  const keys = new Set(branches.flatMap(({ patch }) => [...(patch?.members.keys() ?? [])]));
  const members = [...keys].map((key): [string, MemberPatch] => {
    const parts = branches.map(({ patch }) => patch?.members.get(key));
    return [key, chooseMember(choice, parts)];
  });
  return { base, members: new Map(members) };
}

function isSameColumn(a: DynamicColumn, b: DynamicColumn): boolean {
  return a.dictionary === b.dictionary && (a.codes === b.codes || isSameCodes(a.codes, b.codes));
}

function isSameCodes(a: Codes, b: Codes): boolean {
  for (let row = 0; row < a.length; row++) if (a[row] !== b[row]) return false;
  return true;
}

function chooseMember(choice: Uint8Array, parts: readonly (MemberPatch | undefined)[]): MemberPatch {
  const fate = new Uint8Array(choice.length);
  for (let row = 0; row < fate.length; row++) fate[row] = parts[choice[row]!]?.fate[row] ?? 0;
  const values = parts.map((part) => part?.value ?? null);
  const some = values.find((value) => value !== null);
  if (!some) return { fate, value: null };
  // Where a branch sets nothing any codes will do: its fate keeps them from being read.
  return {
    fate,
    value: chooseDynamicCodes(
      choice,
      values.map((value) => value ?? some),
    ),
  };
}
