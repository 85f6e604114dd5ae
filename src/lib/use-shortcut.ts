import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import { isTyping, keyMatcher, stepsOf } from './shortcut-keys.ts';

export interface Shortcut {
  /** Keys as `KeyboardEvent.key` names them, lower case; `mod` is Ctrl or Cmd; a space makes a sequence: `mod+k`, `?`, `g s`. */
  readonly keys: string;
  readonly label: string;
  /** Heading under which the overview of shortcuts lists it. */
  readonly group?: string;
}

interface Registered extends Shortcut {
  readonly inFields: boolean;
  readonly completes: (event: KeyboardEvent) => boolean;
  readonly run: (event: KeyboardEvent) => void;
}

interface ShortcutOptions {
  readonly isEnabled?: boolean;
  /** Also while a text field has the focus; by default only combinations with `mod`. */
  readonly inFields?: boolean;
}

/** Every shortcut that works at this moment, in the order in which they were registered. */
export const useShortcuts = create<{ readonly list: readonly Registered[] }>(() => ({ list: [] }));

/** Registers a keyboard shortcut for as long as the component is shown; `?` lists it. */
export function useShortcut(
  shortcut: Shortcut,
  run: (event: KeyboardEvent) => void,
  options: ShortcutOptions = {},
): void {
  const { keys, label, group = 'This page' } = shortcut;
  const { isEnabled = true, inFields = keys.includes('mod+') } = options;
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (!isEnabled) return;
    const completes = keyMatcher(keys);
    return register({ keys, label, group, inFields, completes, run: (event) => latest.current(event) });
  }, [keys, label, group, isEnabled, inFields]);
}

function register(entry: Registered): () => void {
  const { list } = useShortcuts.getState();
  if (list.length === 0) window.addEventListener('keydown', dispatch);
  useShortcuts.setState({ list: [...list, entry] });
  return () => {
    const rest = useShortcuts.getState().list.filter((other) => other !== entry);
    if (rest.length === 0) window.removeEventListener('keydown', dispatch);
    useShortcuts.setState({ list: rest });
  };
}

/** One key press runs one shortcut: the longest sequence that it completes, of equals the newest. */
function dispatch(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const isInField = isTyping(event);
  const chosen = useShortcuts
    .getState()
    .list.filter((entry) => (entry.inFields || !isInField) && entry.completes(event))
    .toSorted((left, right) => stepsOf(left.keys) - stepsOf(right.keys))
    .at(-1);
  if (!chosen) return;
  event.preventDefault();
  chosen.run(event);
}
