import { z } from '@lookout/contract/zod';
import { useMemo } from 'react';
import { create } from 'zustand';
import { readStored, type Stored, writeStored } from '../../lib/storage.ts';
import { useEnvironment, useSession } from '../../lib/use-session.ts';
import { loudLines } from './model/loud-lines.ts';
import type { StreamLine } from './model/stream-lines.ts';
import { volumeKey } from './model/volumes.ts';

/** The lines that somebody dismissed in this browser, by person and environment. */
type Dismissals = Readonly<Record<string, readonly string[]>>;

const stored: Stored<Dismissals> = {
  key: 'dismissed-lines',
  schema: z.record(z.string(), z.array(z.string())),
  fallback: {},
};
/** The oldest are forgotten. */
const MAX_KEPT = 200;

const useDismissals = create<{ readonly all: Dismissals }>(() => ({ all: readStored(stored) }));

/** The loud lines that are still suggested, and how to dismiss them. */
export interface LoudLines {
  readonly lines: readonly StreamLine[];
  /** Loud lines that are not shown, because this person dismissed them. */
  readonly dismissed: number;
  readonly dismiss: (line: StreamLine) => void;
  readonly restore: () => void;
}

/** Which of these lines are worth a step first, without those that this person dismissed here. */
export function useLoudLines(lines: readonly StreamLine[]): LoudLines {
  const { account } = useSession();
  const owner = `${account.id} ${useEnvironment()}`;
  const known = useDismissals(({ all }) => all[owner]);
  const dismissedKeys = useMemo(() => new Set(known), [known]);
  const isDismissed = (line: StreamLine) => dismissedKeys.has(volumeKey(line));
  return {
    lines: loudLines(lines.filter((line) => !isDismissed(line))),
    dismissed: loudLines(lines.filter(isDismissed)).length,
    dismiss: (line) => keep(owner, [...dismissedKeys, volumeKey(line)].slice(-MAX_KEPT)),
    restore: () => keep(owner, []),
  };
}

function keep(owner: string, keys: readonly string[]): void {
  const all = { ...useDismissals.getState().all, [owner]: keys };
  useDismissals.setState({ all });
  writeStored(stored, all);
}
