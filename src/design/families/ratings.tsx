import { Radar } from '../../components/rating/radar.tsx';
import { RatingLetters } from '../../components/rating/rating-letters.tsx';
import type { RatedDimension } from '../../components/rating/rating-model.ts';
import { RatingPanel } from '../../components/rating/rating-panel.tsx';
import type { Family } from '../family.ts';
import type { SpecimenProps } from '../specimen.tsx';

const NAMES = ['Privacy', 'Security', 'Reliability', 'Cost', 'Performance'];
const LETTERS = 'PSRCF';

/** A rating with these scores, in the order of the dimensions. */
function rated(...scores: readonly number[]): readonly RatedDimension[] {
  return NAMES.map((label, index) => {
    const score = scores[index] ?? 0;
    const text = `A reason why ${label.toLowerCase()} is rated so`;
    return {
      id: label,
      label,
      letter: LETTERS[index] ?? '',
      score,
      reasons: score ? [{ points: score, text }] : [],
    };
  });
}

const LOW = rated(0, 0, 1, 0, 1);
const HIGH = rated(4, 2, 1, 3, 0);

const ratingLetters: SpecimenProps = {
  file: 'rating/rating-letters',
  name: 'RatingLetters',
  when: 'A rating in a line of a list.',
  states: [
    { label: 'nothing found', shown: <RatingLetters dimensions={rated()} /> },
    { label: 'low', shown: <RatingLetters dimensions={LOW} /> },
    { label: 'high', shown: <RatingLetters dimensions={HIGH} /> },
  ],
};

const radar: SpecimenProps = {
  file: 'rating/radar',
  name: 'Radar',
  when: 'The shape of a rating, beside its reasons.',
  states: [
    { label: 'low', shown: <Radar label="Low risk" dimensions={LOW} className="w-64" /> },
    {
      label: 'compared with before',
      shown: <Radar label="Higher risk" dimensions={HIGH} previous={LOW} className="w-64" />,
    },
  ],
};

const ratingPanel: SpecimenProps = {
  file: 'rating/rating-panel',
  name: 'RatingPanel',
  when: 'A rating with the reasons of every score, where somebody decides on it.',
  states: [
    {
      label: 'compared with before',
      isWide: true,
      shown: <RatingPanel label="Risk" dimensions={HIGH} previous={LOW} previousLabel="revision 2" />,
    },
    { label: 'nothing found', isWide: true, shown: <RatingPanel label="No risk" dimensions={rated()} /> },
  ],
};

/** How much something is rated at, and why. */
export const ratings: Family = {
  id: 'ratings',
  title: 'Ratings',
  about:
    'Figures from 0 to 4 for a few dimensions. The figure carries the meaning, the tone helps to find it.',
  specimens: [ratingLetters, radar, ratingPanel],
};
