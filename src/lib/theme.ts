import { z } from '@lookout/contract/zod';
import { create } from 'zustand';
import { readStored, type Stored, writeStored } from './storage.ts';

const ThemeChoice = z.enum(['system', 'light', 'dark']);
export type ThemeChoice = z.infer<typeof ThemeChoice>;
export type Theme = 'light' | 'dark';

const ContrastChoice = z.enum(['system', 'more']);
export type ContrastChoice = z.infer<typeof ContrastChoice>;
export type Contrast = 'normal' | 'more';

const storedTheme: Stored<ThemeChoice> = { key: 'theme', schema: ThemeChoice, fallback: 'system' };
const storedContrast: Stored<ContrastChoice> = {
  key: 'contrast',
  schema: ContrastChoice,
  fallback: 'system',
};

/** How the console looks. */
export interface Look {
  readonly theme: Theme;
  readonly contrast: Contrast;
}

/** What is shown, and the choices behind it: a look of its own, or what the system prefers. */
interface ThemeState extends Look {
  readonly choice: ThemeChoice;
  readonly contrastChoice: ContrastChoice;
}

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');
const contrastSystem = window.matchMedia('(prefers-contrast: more)');

function resolve(choice: ThemeChoice, contrastChoice: ContrastChoice): ThemeState {
  const system: Theme = darkSystem.matches ? 'dark' : 'light';
  const isMore = contrastChoice === 'more' || contrastSystem.matches;
  return {
    choice,
    contrastChoice,
    theme: choice === 'system' ? system : choice,
    contrast: isMore ? 'more' : 'normal',
  };
}

/** The colour theme: charts and the editor, which cannot follow CSS alone, subscribe to it. */
export const useTheme = create<ThemeState>(() =>
  resolve(readStored(storedTheme), readStored(storedContrast)),
);

/** Keeps the document in the chosen look, also when the system's preference changes. */
export function startTheme(): void {
  const show = ({ theme, contrast }: Look) =>
    Object.assign(document.documentElement.dataset, { theme, contrast });
  show(useTheme.getState());
  useTheme.subscribe(show);
  for (const system of [darkSystem, contrastSystem])
    system.addEventListener('change', () => change(useTheme.getState()));
}

function change({ choice, contrastChoice }: Pick<ThemeState, 'choice' | 'contrastChoice'>): void {
  useTheme.setState(resolve(choice, contrastChoice));
}

export function chooseTheme(choice: ThemeChoice): void {
  writeStored(storedTheme, choice);
  change({ ...useTheme.getState(), choice });
}

export function chooseContrast(contrastChoice: ContrastChoice): void {
  writeStored(storedContrast, contrastChoice);
  change({ ...useTheme.getState(), contrastChoice });
}

/** Switches to the other of light and dark. */
export function toggleTheme(): void {
  chooseTheme(useTheme.getState().theme === 'dark' ? 'light' : 'dark');
}
