import { cn } from '../../lib/class-names.ts';
import { type RatedDimension, ratingText, scoreTone } from './rating-model.ts';

const TONES = { neutral: 'text-muted', info: 'text-text', warn: 'text-warn', bad: 'text-bad font-semibold' };

/** A rating in one short line: a letter and a figure for each dimension. */
export function RatingLetters({ dimensions }: { readonly dimensions: readonly RatedDimension[] }) {
  const sentence = ratingText(dimensions);
  return (
    <span
      role="img"
      aria-label={sentence}
      title={sentence}
      className="inline-flex gap-1.5 font-mono text-tiny tabular"
    >
      {dimensions.map(({ id, letter, score }) => (
        <span key={id} aria-hidden="true" className={cn(TONES[scoreTone(score)])}>
          {letter}
          {score}
        </span>
      ))}
    </span>
  );
}
