import { formatByteRate, formatRate } from '../../lib/format.ts';
import { useElementSize } from '../../lib/use-element-size.ts';
import { DRAWING_HEIGHT, FlowPipeDrawing } from './flow-pipe-drawing.tsx';
import { type Flow, type FlowValve, PIPE_TOP, type PipeSegment, pipeShape } from './flow-pipe-model.ts';
import { FlowPipeTable } from './flow-pipe-table.tsx';
import { FlowPipeCaption, FlowPipeValve } from './flow-pipe-valve.tsx';

export interface FlowPipeProps {
  /** What stream the pipe is of, for its table. */
  readonly label: string;
  readonly inflow: Flow;
  readonly outflow: Flow;
  /** In the order in which they act. */
  readonly valves: readonly FlowValve[];
  /** Makes the valves switches. */
  readonly onToggle?: ((valve: FlowValve, isOn: boolean) => void) | undefined;
}

const CAPTION_GAP = 8;

/**
 * A stream as water: it flows in at the left, valves act on it in order, it flows out at the right. As thick as
 * its bytes a second. Scrolls sideways where there is no room for all valves.
 */
export function FlowPipe({ label, inflow, outflow, valves, onToggle }: FlowPipeProps) {
  const [ref, { width }] = useElementSize<HTMLDivElement>();
  const shape = pipeShape(width, { inflow, outflow, valves });
  const isFlowing = inflow.records > 0;
  return (
    <figure aria-label={label} className="m-0">
      <FlowPipeTable caption={label} inflow={inflow} outflow={outflow} valves={valves} />
      <div ref={ref} className="overflow-x-auto overflow-y-hidden">
        <div className="relative" style={{ width: width === 0 ? '100%' : shape.width }}>
          <div className="relative" style={{ height: DRAWING_HEIGHT }}>
            {width > 0 && <FlowPipeDrawing shape={shape} />}
            {isFlowing && shape.segments.map((segment) => <Current key={segment.start} segment={segment} />)}
            {width > 0 &&
              shape.valves.map((entry) => (
                <FlowPipeValve key={entry.valve.id} entry={entry} onToggle={onToggle} />
              ))}
          </div>
          <div className="relative h-10">
            <Reading name="In" flow={inflow} />
            {shape.valves.map((entry) => (
              <FlowPipeCaption key={entry.valve.id} entry={entry} width={shape.spacing - CAPTION_GAP} />
            ))}
            <Reading name="Out" flow={outflow} isAtEnd />
          </div>
        </div>
      </div>
    </figure>
  );
}

/** Specks drifting along one part of the pipe. Moved by the compositor alone; still under reduced motion. */
function Current({ segment }: { readonly segment: PipeSegment }) {
  const { start, end, thickness } = segment;
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute overflow-hidden"
      style={{ left: start, width: end - start, top: PIPE_TOP, height: thickness }}
    >
      <div className="flow-current absolute inset-y-0 right-0 -left-14" />
    </div>
  );
}

interface ReadingProps {
  readonly name: string;
  readonly flow: Flow;
  readonly isAtEnd?: boolean;
}

function Reading({ name, flow, isAtEnd }: ReadingProps) {
  return (
    <div aria-hidden="true" className={isAtEnd ? 'absolute right-0 text-right' : 'absolute left-0'}>
      <div className="tabular text-data">
        <span className="text-muted">{name}</span>{' '}
        <span className="font-medium">{formatRate(flow.records)}</span>
      </div>
      <div className="tabular text-tiny text-muted">{formatByteRate(flow.bytes)}</div>
    </div>
  );
}
