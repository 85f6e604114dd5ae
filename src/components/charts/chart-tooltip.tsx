interface ChartTooltipProps {
  readonly title: string;
  readonly entries: readonly {
    readonly id: string;
    readonly label: string;
    readonly color: string;
    readonly text: string;
  }[];
}

/** What all series are at one place of the chart. */
export function ChartTooltip({ title, entries }: ChartTooltipProps) {
  return (
    <div className="rounded border border-line bg-raised px-2 py-1.5 text-data shadow-overlay">
      <div className="tabular mb-1 text-muted">{title}</div>
      {entries.map((entry) => (
        <div key={entry.id} className="flex items-center gap-2">
          <span
            aria-hidden="true"
            className="size-2 shrink-0 rounded-full"
            style={{ background: entry.color }}
          />
          <span className="max-w-56 truncate">{entry.label}</span>
          <span className="tabular ml-auto pl-3 font-medium">{entry.text}</span>
        </div>
      ))}
    </div>
  );
}
