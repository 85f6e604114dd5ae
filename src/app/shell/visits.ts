import { z } from '@lookout/contract/zod';
import { create } from 'zustand';
import { readStored, type Stored, writeStored } from '../../lib/storage.ts';

/** A page of one thing, as it is found again: its address with the environment, and its title. */
const VisitedPage = z.object({ href: z.string().startsWith('/').max(2000), title: z.string().max(200) });
export type VisitedPage = z.infer<typeof VisitedPage>;

const Visits = z.object({ recent: z.array(VisitedPage), pinned: z.array(VisitedPage) });
type Visits = z.infer<typeof Visits>;

const MAX_RECENT = 8;
const MAX_PINNED = 12;
const NONE: Visits = { recent: [], pinned: [] };

/** The pages that the signed-in person was at last, and those they pinned, newest first; in this browser only. */
export const useVisits = create<Visits & { readonly accountId: string | null }>(() => ({
  accountId: null,
  ...NONE,
}));

/** Takes up what this browser remembers of a person, and of nobody else. */
export function openVisits(accountId: string): void {
  if (useVisits.getState().accountId === accountId) return;
  useVisits.setState({ accountId, ...readStored(storedFor(accountId)) });
}

/** Notes that a page was looked at; its title follows the newest. */
export function noteVisit(page: VisitedPage): void {
  change(({ recent, pinned }) => ({
    recent: [page, ...without(recent, page.href)].slice(0, MAX_RECENT),
    pinned: pinned.map((one) => (one.href === page.href ? page : one)),
  }));
}

/** Pins a page, or lets go of it. */
export function togglePin(page: VisitedPage): void {
  change(({ recent, pinned }) => ({
    recent,
    pinned: isIn(pinned, page.href) ? without(pinned, page.href) : [page, ...pinned].slice(0, MAX_PINNED),
  }));
}

export function isIn(pages: readonly VisitedPage[], href: string): boolean {
  return pages.some((page) => page.href === href);
}

function change(next: (visits: Visits) => Visits): void {
  const { accountId, recent, pinned } = useVisits.getState();
  if (accountId === null) return;
  const visits = next({ recent, pinned });
  useVisits.setState(visits);
  writeStored(storedFor(accountId), visits);
}

function without(pages: readonly VisitedPage[], href: string): VisitedPage[] {
  return pages.filter((page) => page.href !== href);
}

function storedFor(accountId: string): Stored<Visits> {
  return { key: `visits.${accountId}`, schema: Visits, fallback: NONE };
}
