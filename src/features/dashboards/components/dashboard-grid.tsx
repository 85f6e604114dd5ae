import type { DashboardDocument, DashboardPanel, RangeName } from '@lookout/contract';
import { ArrowLeft, ArrowRight, Trash2 } from 'lucide-react';
import { ErrorBoundary } from '../../../components/error-boundary.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { Select } from '../../../components/select.tsx';
import { cn } from '../../../lib/class-names.ts';
import { moved, withChange, withoutPanel } from '../model/arrange.ts';
import type { PanelSlots } from '../panel-slots.ts';

type Change = (next: (document: DashboardDocument) => DashboardDocument) => void;

interface DashboardGridProps {
  readonly document: DashboardDocument;
  readonly slots: PanelSlots;
  readonly range: RangeName;
  /** Given while the dashboard is arranged. */
  readonly onChange?: Change;
}

const PANEL_HEIGHT = 220;
const SPANS: Readonly<Record<DashboardPanel['width'], string>> = {
  1: 'xl:col-span-1',
  2: 'xl:col-span-2',
  3: 'xl:col-span-3',
};

/** The panels in their order: three columns on a wide screen, one on a narrow one. */
export function DashboardGrid({ document, slots, range, onChange }: DashboardGridProps) {
  return (
    <div className="grid grid-cols-1 xl:grid-cols-3">
      {document.panels.map((panel) => (
        <section
          key={panel.id}
          aria-label={panel.title}
          className={cn('min-w-0 border-b p-3 xl:border-r', SPANS[panel.width])}
        >
          <header className="mb-2 flex min-h-7 items-center gap-2">
            <h2 className="min-w-0 truncate font-semibold">{panel.title}</h2>
            {onChange && <ArrangeBar panel={panel} onChange={onChange} />}
          </header>
          <ErrorBoundary name={panel.title}>
            <Shown panel={panel} slots={slots} range={range} />
          </ErrorBoundary>
        </section>
      ))}
    </div>
  );
}

interface ShownProps {
  readonly panel: DashboardPanel;
  readonly slots: PanelSlots;
  readonly range: RangeName;
}

function Shown({ panel: { title, shows }, slots, range }: ShownProps) {
  const common = { title, range, height: PANEL_HEIGHT };
  if (shows.kind === 'metric') return <slots.metric {...common} shows={shows} />;
  if (shows.kind === 'stream') return <slots.stream {...common} shows={shows} />;
  return <slots.savings {...common} shows={shows} />;
}

const WIDTHS = [
  { value: '1', label: 'A third' },
  { value: '2', label: 'Two thirds' },
  { value: '3', label: 'The whole width' },
] as const;

function ArrangeBar({
  panel: { id, title, width },
  onChange,
}: {
  readonly panel: DashboardPanel;
  readonly onChange: Change;
}) {
  return (
    <div className="ml-auto flex shrink-0 items-center gap-1">
      <Select
        label={`Width of ${title}`}
        isLabelHidden
        value={String(width) as '1' | '2' | '3'}
        onChange={(next) =>
          onChange((now) => withChange(now, id, { width: Number(next) as DashboardPanel['width'] }))
        }
        options={WIDTHS}
      />
      <IconButton
        size="sm"
        label={`Move ${title} earlier`}
        icon={<ArrowLeft size={14} aria-hidden="true" />}
        onClick={() => onChange((now) => moved(now, id, -1))}
      />
      <IconButton
        size="sm"
        label={`Move ${title} later`}
        icon={<ArrowRight size={14} aria-hidden="true" />}
        onClick={() => onChange((now) => moved(now, id, 1))}
      />
      <IconButton
        size="sm"
        label={`Remove ${title}`}
        icon={<Trash2 size={14} aria-hidden="true" />}
        onClick={() => onChange((now) => withoutPanel(now, id))}
      />
    </div>
  );
}
