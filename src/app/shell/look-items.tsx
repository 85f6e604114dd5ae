import { Contrast, Monitor, Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import type { MenuItem } from '../../components/menu.tsx';
import {
  type ContrastChoice,
  chooseContrast,
  chooseTheme,
  type ThemeChoice,
  useTheme,
} from '../../lib/theme.ts';

interface Choice<T> {
  readonly value: T;
  readonly label: string;
  readonly icon: ReactNode;
}

const THEMES: readonly Choice<ThemeChoice>[] = [
  { value: 'system', label: 'Theme of the system', icon: <Monitor size={14} aria-hidden="true" /> },
  { value: 'light', label: 'Light', icon: <Sun size={14} aria-hidden="true" /> },
  { value: 'dark', label: 'Dark', icon: <Moon size={14} aria-hidden="true" /> },
];

const CONTRASTS: readonly Choice<ContrastChoice>[] = [
  { value: 'system', label: 'Contrast of the system', icon: <Monitor size={14} aria-hidden="true" /> },
  { value: 'more', label: 'More contrast', icon: <Contrast size={14} aria-hidden="true" /> },
];

/** How the console may look, as two groups of a menu. */
export function useLookItems(): readonly (readonly MenuItem[])[] {
  const { choice, contrastChoice } = useTheme();
  return [
    THEMES.map(({ value, label, icon }) => ({
      ...{ id: `theme ${value}`, label, icon, isChecked: value === choice },
      onSelect: () => chooseTheme(value),
    })),
    CONTRASTS.map(({ value, label, icon }) => ({
      ...{ id: `contrast ${value}`, label, icon, isChecked: value === contrastChoice },
      onSelect: () => chooseContrast(value),
    })),
  ];
}
