import type { Family } from '../family.ts';
import { Colors } from '../tokens/colors.tsx';
import { Looks } from '../tokens/looks.tsx';
import { Measures } from '../tokens/measures.tsx';
import { Motion } from '../tokens/motion.tsx';
import { Series } from '../tokens/series.tsx';
import { TypeScale } from '../tokens/type-scale.tsx';

/** What everything is made of. */
export const tokens: Family = {
  id: 'tokens',
  title: 'Tokens',
  about: 'What everything is made of. They stand in src/app/theme.css and src/app/contrast.css.',
  specimens: [],
  content: (
    <>
      <Looks />
      <Colors />
      <Series />
      <TypeScale />
      <Measures />
      <Motion />
    </>
  ),
};
