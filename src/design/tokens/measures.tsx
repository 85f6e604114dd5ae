import { cn } from '../../lib/class-names.ts';
import { TokenName, TokenSection } from './token-section.tsx';

interface Measure {
  readonly classes: string;
  readonly pixels: number;
  readonly use: string;
}

const SPACES: readonly Measure[] = [
  { classes: 'w-1', pixels: 4, use: 'between an icon and its word' },
  { classes: 'w-2', pixels: 8, use: 'between controls' },
  { classes: 'w-3', pixels: 12, use: 'at the sides of panels, between columns' },
  { classes: 'w-4', pixels: 16, use: 'at the sides of dialogs and drawers' },
  { classes: 'w-6', pixels: 24, use: 'between what does not belong together' },
];

const HEIGHTS: readonly Measure[] = [
  { classes: 'h-5', pixels: 20, use: 'badge' },
  { classes: 'h-6', pixels: 24, use: 'chip, small button' },
  { classes: 'h-7', pixels: 28, use: 'button, field, entry of a menu' },
  { classes: 'h-8', pixels: 32, use: 'row of a table' },
  { classes: 'h-9', pixels: 36, use: 'head of a panel, tabs' },
];

const EDGES: readonly (readonly [classes: string, use: string])[] = [
  ['rounded', 'buttons, fields'],
  ['rounded-md', 'overlays'],
  ['rounded-full', 'chips, switches'],
  ['rounded-md shadow-overlay', 'shadows for overlays only'],
];

/** Spaces, heights and corners. */
export function Measures() {
  return (
    <TokenSection title="Spacing and density" about="A grid of 4 px, lines of 1 px, dense rows.">
      <div className="grid gap-6 sm:grid-cols-3">
        <ul aria-label="Spaces" className="flex flex-col gap-2">
          {SPACES.map(({ classes, pixels, use }) => (
            <li key={classes} className="flex items-center gap-3">
              <span aria-hidden="true" className={cn('h-4 shrink-0 bg-accent', classes)} />
              <span>
                {pixels} px <span className="text-muted">{use}</span>
              </span>
            </li>
          ))}
        </ul>
        <ul aria-label="Heights" className="flex flex-col gap-2">
          {HEIGHTS.map(({ classes, pixels, use }) => (
            <li key={classes} className={cn('flex items-center gap-3 border px-2', classes)}>
              {pixels} px <span className="text-muted">{use}</span>
            </li>
          ))}
        </ul>
        <ul aria-label="Corners" className="flex flex-col gap-3">
          {EDGES.map(([classes, use]) => (
            <li key={classes} className={cn('flex flex-wrap gap-x-3 border bg-raised px-3 py-1', classes)}>
              <TokenName>{classes}</TokenName> <span className="text-muted">{use}</span>
            </li>
          ))}
        </ul>
      </div>
    </TokenSection>
  );
}
