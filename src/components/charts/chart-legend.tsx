import { cn } from '../../lib/class-names.ts';

interface ChartLegendProps {
  readonly entries: readonly { readonly id: string; readonly label: string; readonly color: string }[];
  readonly hidden: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

/** The names of the series; each is a switch that hides its series. */
export function ChartLegend({ entries, hidden, onToggle }: ChartLegendProps) {
  return (
    <ul aria-label="Series" className="flex min-w-0 grow flex-wrap gap-x-3 gap-y-0.5">
      {entries.map(({ id, label, color }) => (
        <li key={id} className="min-w-0">
          <button
            type="button"
            aria-pressed={!hidden.has(id)}
            onClick={() => onToggle(id)}
            className={cn(
              'flex max-w-64 items-center gap-1.5 rounded px-1 text-data hover:bg-hover',
              hidden.has(id) && 'text-muted line-through',
            )}
          >
            <span
              aria-hidden="true"
              className="size-2.5 shrink-0 rounded-sm border"
              style={{ borderColor: color, background: hidden.has(id) ? 'transparent' : color }}
            />
            <span className="truncate">{label}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
