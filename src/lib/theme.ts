import { z } from '@lookout/contract/zod';
import { create } from 'zustand';
import { readStored, type Stored, writeStored } from './storage.ts';

const ThemeChoice = z.enum(['system', 'light', 'dark']);
export type ThemeChoice = z.infer<typeof ThemeChoice>;
export type Theme = 'light' | 'dark';

const storedTheme: Stored<ThemeChoice> = { key: 'theme', schema: ThemeChoice, fallback: 'system' };

interface ThemeState {
  readonly choice: ThemeChoice;
  /** What is shown: the choice, or what the system prefers. */
  readonly theme: Theme;
}

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');

function resolve(choice: ThemeChoice): ThemeState {
  const system: Theme = darkSystem.matches ? 'dark' : 'light';
  return { choice, theme: choice === 'system' ? system : choice };
}

/** The colour theme: charts and the editor, which cannot follow CSS alone, subscribe to it. */
export const useTheme = create<ThemeState>(() => resolve(readStored(storedTheme)));

/** Keeps the document in the chosen theme, also when the system's preference changes. */
export function startTheme(): void {
  const show = ({ theme }: ThemeState) => {
    document.documentElement.dataset.theme = theme;
  };
  show(useTheme.getState());
  useTheme.subscribe(show);
  darkSystem.addEventListener('change', () => useTheme.setState(resolve(useTheme.getState().choice)));
}

export function chooseTheme(choice: ThemeChoice): void {
  writeStored(storedTheme, choice);
  useTheme.setState(resolve(choice));
}

/** Switches to the other of light and dark. */
export function toggleTheme(): void {
  chooseTheme(useTheme.getState().theme === 'dark' ? 'light' : 'dark');
}
