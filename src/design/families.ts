import { buttons } from './families/buttons.tsx';
import { charts } from './families/charts.tsx';
import { data } from './families/data.tsx';
import { fields } from './families/fields.tsx';
import { layout } from './families/layout.tsx';
import { moments } from './families/moments.tsx';
import { overlays } from './families/overlays.tsx';
import { pipes } from './families/pipes.tsx';
import { ratings } from './families/ratings.tsx';
import { tokens } from './families/tokens.tsx';
import { words } from './families/words.tsx';
import type { Family } from './family.ts';

/** The pages of the design system, in their order. */
export const FAMILIES: readonly Family[] = [
  tokens,
  buttons,
  fields,
  words,
  data,
  moments,
  overlays,
  layout,
  charts,
  pipes,
  ratings,
];
