import { useEffect, useRef } from 'react';
import { create } from 'zustand';

export interface Shortcut {
  /** Keys as `KeyboardEvent.key` names them, lower case; `mod` is Ctrl or Cmd; `g s` is a sequence: `mod+k`, `?`, `g s`. */
  readonly keys: string;
  readonly label: string;
  /** Heading under which the overview of shortcuts lists it. */
  readonly group?: string;
}

interface Registered extends Shortcut {
  readonly run: (event: KeyboardEvent) => void;
}

interface ShortcutOptions {
  readonly isEnabled?: boolean;
  /** Also while a text field has the focus; meant for combinations with `mod`. */
  readonly inFields?: boolean;
}

/** Every shortcut that works at this moment, in the order in which they were registered. */
export const useShortcuts = create<{ readonly list: readonly Registered[] }>(() => ({ list: [] }));

const SEQUENCE_MILLISECONDS = 900;

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
    const entry: Registered = { keys, label, group, run: (event) => latest.current(event) };
    const matches = keyMatcher(keys);
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || (!inFields && isTyping(event)) || !matches(event)) return;
      event.preventDefault();
      entry.run(event);
    };
    useShortcuts.setState(({ list }) => ({ list: [...list, entry] }));
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
      useShortcuts.setState(({ list }) => ({ list: list.filter((other) => other !== entry) }));
    };
  }, [keys, label, group, isEnabled, inFields]);
}

/** Tells whether a key event completes the keys; remembers how far a sequence has come. */
export function keyMatcher(keys: string): (event: KeyboardEvent) => boolean {
  const steps = keys.split(' ');
  let reached = 0;
  let at = 0;
  return (event) => {
    if (event.timeStamp - at > SEQUENCE_MILLISECONDS) reached = 0;
    at = event.timeStamp;
    reached = matchesStep(event, steps[reached] ?? '')
      ? reached + 1
      : Number(matchesStep(event, steps[0] ?? ''));
    if (reached < steps.length) return false;
    reached = 0;
    return true;
  };
}

function matchesStep(event: KeyboardEvent, step: string): boolean {
  const parts = step.split('+');
  const wantsMod = parts.includes('mod');
  const hasMod = event.ctrlKey || event.metaKey;
  return wantsMod === hasMod && !event.altKey && event.key.toLowerCase() === parts.at(-1);
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}
