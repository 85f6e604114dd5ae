import { Badge } from '../badge.tsx';
import { Radar } from './radar.tsx';
import { MAX_SCORE, type RatedDimension, scoreTone } from './rating-model.ts';

interface RatingPanelProps {
  /** What is rated, for the name of the drawing. */
  readonly label: string;
  readonly dimensions: readonly RatedDimension[];
  readonly previous?: readonly RatedDimension[] | undefined;
  /** Names what `previous` is, e.g. "revision 2". */
  readonly previousLabel?: string | undefined;
}

/** A rating drawn, and beside it every dimension with the reasons of its score. */
export function RatingPanel({ label, dimensions, previous, previousLabel }: RatingPanelProps) {
  return (
    <div className="@container">
      <div className="flex flex-col gap-4 @lg:flex-row @lg:items-start">
        <figure className="mx-auto w-full max-w-72 shrink-0 @lg:mx-0">
          <Radar label={label} dimensions={dimensions} previous={previous} className="w-full" />
          {previous && (
            <figcaption className="text-center text-tiny text-muted">
              Dashed: {previousLabel ?? 'before'}
            </figcaption>
          )}
        </figure>
        <ul aria-label={`${label}, with reasons`} className="min-w-0 grow divide-y">
          {dimensions.map((dimension) => (
            <DimensionRow
              key={dimension.id}
              dimension={dimension}
              before={previous?.find(({ id }) => id === dimension.id)?.score}
            />
          ))}
        </ul>
      </div>
    </div>
  );
}

interface DimensionRowProps {
  readonly dimension: RatedDimension;
  readonly before: number | undefined;
}

function DimensionRow({ dimension, before }: DimensionRowProps) {
  const { label, score, reasons } = dimension;
  return (
    <li className="flex gap-3 py-1.5 text-data">
      <span className="w-24 shrink-0 font-medium">{label}</span>
      <Badge tone={scoreTone(score)} className="tabular">
        {score} of {MAX_SCORE}
      </Badge>
      <div className="min-w-0 grow">
        {before !== undefined && before !== score && <p className="text-muted">Was {before}.</p>}
        {reasons.length === 0 && <p className="text-muted">Nothing found.</p>}
        <ul>
          {reasons.map(({ text, points }) => (
            <li key={text}>
              {text} <span className="text-muted">+{points}</span>
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}
