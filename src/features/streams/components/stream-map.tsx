import { Treemap } from 'recharts';
import { seriesColor } from '../../../components/charts/chart-series.ts';
import { cn } from '../../../lib/class-names.ts';
import { formatByteRate, formatShare } from '../../../lib/format.ts';
import { useElementSize } from '../../../lib/use-element-size.ts';
import { type MapTile, mapGroups } from '../model/map-tiles.ts';
import type { StreamLine } from '../model/stream-lines.ts';
import { durableIdText, volumeKey } from '../model/volumes.ts';

/** The height from which a tile has room for its share, in pixels. */
const TWO_LINES = 38;

interface StreamMapProps {
  readonly lines: readonly StreamLine[];
  /** Keys of the lines that are worth a step first. */
  readonly loud: ReadonlySet<string>;
  readonly selectedKey: string | undefined;
  readonly onSelect: (line: StreamLine) => void;
}

/** The stream as a map: each line of code has the area of its bytes, services lie together and share a colour. */
export function StreamMap({ lines, loud, selectedKey, onSelect }: StreamMapProps) {
  const [ref, { width, height }] = useElementSize<HTMLElement>();
  const groups = mapGroups(lines, ({ durableId }) => durableIdText(durableId));
  const colors = new Map(groups.map(({ service }, index) => [service, seriesColor(index)]));
  return (
    <figure ref={ref} aria-label="Map of the volume in bytes" className="m-0 size-full overflow-hidden">
      {width > 0 && height > 0 && (
        <Treemap
          width={width}
          height={height}
          data={groups.map(({ service, children }) => ({
            service,
            children: children.map((tile) => ({ ...tile })),
          }))}
          dataKey="bytes"
          nameKey="label"
          nodeGap={2}
          aspectRatio={1.4}
          isAnimationActive={false}
          content={(node) => {
            const tile = node as unknown as MapTile & typeof node;
            if (node.depth !== 2 || node.width < 3 || node.height < 3) return <g />;
            return (
              <foreignObject x={node.x} y={node.y} width={node.width} height={node.height}>
                <Tile
                  tile={tile}
                  color={colors.get(tile.service) ?? seriesColor(0)}
                  isLow={node.height < TWO_LINES}
                  isLoud={loud.has(tile.key)}
                  isSelected={tile.line !== null && volumeKey(tile.line) === selectedKey}
                  onSelect={onSelect}
                />
              </foreignObject>
            );
          }}
        />
      )}
    </figure>
  );
}

interface TileProps {
  readonly tile: MapTile;
  readonly color: string;
  readonly isLow: boolean;
  readonly isLoud: boolean;
  readonly isSelected: boolean;
  readonly onSelect: (line: StreamLine) => void;
}

function Tile({ tile, color, isLow, isLoud, isSelected, onSelect }: TileProps) {
  const { label, service, line, bytes } = tile;
  const share = line ? `${formatShare(line.shareOfBytes)} of bytes` : null;
  const more = [service, formatByteRate(bytes), isLoud && 'nothing reads it'].filter(Boolean).join(', ');
  const title = [label, share, more].filter(Boolean).join(', ');
  const look = {
    background: `color-mix(in srgb, ${color} ${isLoud ? 34 : 16}%, var(--surface))`,
    borderColor: color,
  };
  const text = (
    <>
      <span className="block truncate font-mono">{label}</span>
      {share && <span className={isLow ? 'sr-only' : 'tabular block truncate'}>{share}</span>}
      <span className="sr-only">{more}</span>
    </>
  );
  const classes =
    'block size-full overflow-hidden rounded-sm border p-1 text-left align-top text-tiny leading-tight';
  if (!line)
    return (
      <div title={title} className={classes} style={look}>
        {text}
      </div>
    );
  return (
    <button
      type="button"
      aria-pressed={isSelected}
      title={title}
      onClick={() => onSelect(line)}
      style={look}
      className={cn(
        classes,
        'flex flex-col -outline-offset-2 hover:brightness-105',
        isSelected && 'border-2',
      )}
    >
      {text}
    </button>
  );
}
