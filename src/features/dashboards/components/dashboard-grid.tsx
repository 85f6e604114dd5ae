import type { DashboardDocument, DashboardPanel, RangeName } from '@lookout/contract';
import { ArrowLeft, ArrowRight, GripVertical, Trash2 } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { ErrorBoundary } from '../../../components/error-boundary.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { Select } from '../../../components/select.tsx';
import { toast } from '../../../components/toast.ts';
import { cn } from '../../../lib/class-names.ts';
import { moved, movedTo, withChange, withoutPanel, withPanelBack } from '../model/arrange.ts';
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
  const drag = usePanelDrag(onChange);
  return (
    <div className="grid grid-cols-1 xl:grid-cols-3">
      {document.panels.map((panel, place) => (
        <section
          key={panel.id}
          aria-label={panel.title}
          {...drag.targetOf(panel.id)}
          className={cn(
            'min-w-0 border-b p-3 xl:border-r',
            SPANS[panel.width],
            drag.over === panel.id && 'bg-selected',
          )}
        >
          <header {...drag.handleOf(panel.id)} className="mb-2 flex min-h-7 items-center gap-2">
            {onChange && (
              <GripVertical size={14} aria-hidden="true" className="shrink-0 cursor-grab text-muted" />
            )}
            <h2 className="min-w-0 truncate font-semibold">{panel.title}</h2>
            {onChange && <ArrangeBar panel={panel} place={place} onChange={onChange} />}
          </header>
          <ErrorBoundary name={panel.title}>
            <Shown panel={panel} slots={slots} range={range} />
          </ErrorBoundary>
        </section>
      ))}
    </div>
  );
}

/** Panels are drawn by their headers onto one another; who does not draw has buttons. */
function usePanelDrag(onChange: Change | undefined) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const end = () => {
    setDragged(null);
    setOver(null);
  };
  const handleOf = (id: string) =>
    onChange ? { draggable: true, onDragStart: () => setDragged(id), onDragEnd: end } : {};
  const targetOf = (id: string) => {
    if (!onChange || dragged === null) return {};
    return {
      onDragOver: (event: DragEvent) => {
        event.preventDefault();
        setOver(id === dragged ? null : id);
      },
      onDrop: () => {
        onChange((now) => movedTo(now, dragged, id));
        end();
      },
    };
  };
  return { over, handleOf, targetOf };
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

interface ArrangeBarProps {
  readonly panel: DashboardPanel;
  /** Its place among the panels, from 0. */
  readonly place: number;
  readonly onChange: Change;
}

function ArrangeBar({ panel, place, onChange }: ArrangeBarProps) {
  const { id, title, width } = panel;
  const remove = () => {
    onChange((now) => withoutPanel(now, id));
    const undo = () => onChange((now) => withPanelBack(now, panel, place));
    toast({ title: `${title} is removed`, action: { label: 'Undo', onSelect: undo } });
  };
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
        onClick={remove}
      />
    </div>
  );
}
