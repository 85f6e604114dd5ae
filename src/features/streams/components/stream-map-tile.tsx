import { cn } from '../../../lib/class-names.ts';
import { formatByteRate, formatShare } from '../../../lib/format.ts';
import type { MapTile } from '../model/map-tiles.ts';
import type { StreamLine } from '../model/stream-lines.ts';

interface StreamMapTileProps {
  readonly tile: MapTile;
  readonly color: string;
  readonly isLoud: boolean;
  readonly isSelected: boolean;
  readonly onSelect: (line: StreamLine) => void;
}

/** The height from which there is room for a second line of text, in pixels. */
const TWO_LINES = 40;
const CLASSES = 'absolute overflow-hidden rounded-sm border p-1 text-left text-tiny leading-tight';

/** One line of code on the map; the small ones of a service share a tile that leads nowhere. */
export function StreamMapTile({ tile, color, isLoud, isSelected, onSelect }: StreamMapTileProps) {
  const { label, line } = tile;
  const share = line ? `${formatShare(line.shareOfBytes)} of bytes` : null;
  const more = [tile.service, formatByteRate(tile.bytes), isLoud && 'nothing reads it']
    .filter(Boolean)
    .join(', ');
  const title = [label, share, more].filter(Boolean).join(', ');
  const look = {
    ...placeOf(tile),
    background: `color-mix(in srgb, ${color} ${isLoud ? 34 : 16}%, var(--surface))`,
    borderColor: color,
  };
  const isLow = tile.rect.height < TWO_LINES;
  const text = (
    <>
      <span className="block truncate font-mono">{label}</span>
      {share && <span className={isLow ? 'sr-only' : 'tabular block truncate'}>{share}</span>}
      <span className="sr-only">{more}</span>
    </>
  );
  if (!line) {
    return (
      <div title={title} className={CLASSES} style={look}>
        {text}
      </div>
    );
  }
  return (
    <button
      type="button"
      aria-pressed={isSelected}
      title={title}
      onClick={() => onSelect(line)}
      style={look}
      className={cn(
        CLASSES,
        'flex flex-col -outline-offset-2 hover:brightness-105',
        isSelected && 'border-2',
      )}
    >
      {text}
    </button>
  );
}

/** A gap of two pixels between tiles, inside of their areas. */
function placeOf({ rect }: MapTile) {
  return {
    left: rect.x,
    top: rect.y,
    width: Math.max(1, rect.width - 2),
    height: Math.max(1, rect.height - 2),
  };
}
