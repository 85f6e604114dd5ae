import { cn } from '../../lib/class-names.ts';
import { formatRate } from '../../lib/format.ts';
import { Tooltip } from '../tooltip.tsx';
import {
  droppedRate,
  type FlowValve,
  hasBranch,
  type PipeValveShape,
  type ValveState,
} from './flow-pipe-model.ts';
import { ValveIcon } from './valve-icon.tsx';

interface FlowPipeValveProps {
  readonly entry: PipeValveShape;
  readonly onToggle: ((valve: FlowValve, isOn: boolean) => void) | undefined;
}

export const STATE_WORDS: Record<ValveState, string> = {
  open: 'live',
  closed: 'paused',
  broken: 'tripped',
  pending: 'waiting for confirmation',
};

const STATE_COLORS: Record<ValveState, string> = {
  open: 'border-accent text-accent',
  closed: 'border-line-strong text-muted',
  broken: 'border-warn text-warn',
  pending: 'border-dashed border-accent text-accent animate-pulse',
};

/** A valve on the pipe: the toggle. */
export function FlowPipeValve({ entry, onToggle }: FlowPipeValveProps) {
  const { valve, x, y } = entry;
  const isOn = valve.state === 'open' || (valve.state === 'pending' && (valve.isTurningOn ?? true));
  const name = `${valve.label}: ${STATE_WORDS[valve.state]}`;
  const shape = cn(
    'absolute flex size-7 -translate-x-1/2 -translate-y-1/2 items-center justify-center rounded-full border bg-surface',
    STATE_COLORS[valve.state],
  );
  const icon = <ValveIcon state={valve.state} isOn={isOn} />;
  if (!onToggle) {
    return (
      <span className={shape} style={{ left: x, top: y }} title={name}>
        {icon}
      </span>
    );
  }
  return (
    <Tooltip content={`${name}. ${valve.note ?? ''} ${isOn ? 'Switch off' : 'Switch on'}`}>
      <button
        type="button"
        role="switch"
        aria-checked={isOn}
        aria-busy={valve.state === 'pending' || undefined}
        aria-label={name}
        onClick={() => onToggle(valve, !isOn)}
        className={cn(shape, 'transition-colors hover:bg-hover hover:bg-blend-multiply')}
        style={{ left: x, top: y }}
      >
        {icon}
      </button>
    </Tooltip>
  );
}

interface CaptionProps {
  readonly entry: PipeValveShape;
  readonly width: number;
}

/** Name and effect under a valve. */
export function FlowPipeCaption({ entry: { valve, x }, width }: CaptionProps) {
  return (
    <div aria-hidden="true" className="absolute -translate-x-1/2 px-1 text-center" style={{ left: x, width }}>
      <div className="truncate text-data" title={valve.label}>
        {valve.label}
      </div>
      <div className="tabular truncate text-tiny text-muted">{effectOf(valve)}</div>
    </div>
  );
}

function effectOf(valve: FlowValve): string {
  if (valve.note) return valve.note;
  if (valve.state !== 'open') return STATE_WORDS[valve.state];
  const dropped = droppedRate(valve);
  if (dropped > 0) return `drops ${formatRate(dropped)}`;
  if (hasBranch(valve)) return `counts ${formatRate(valve.in.records)}`;
  return `sees ${formatRate(valve.in.records)}`;
}
