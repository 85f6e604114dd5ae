import { seriesColor } from '../../../components/charts/chart-series.ts';
import { useElementSize } from '../../../lib/use-element-size.ts';
import { mapTiles } from '../model/map-tiles.ts';
import type { StreamLine } from '../model/stream-lines.ts';
import { volumeKey } from '../model/volumes.ts';
import { StreamMapTile } from './stream-map-tile.tsx';

interface StreamMapProps {
  readonly lines: readonly StreamLine[];
  /** Keys of the lines that are worth a step first. */
  readonly loud: ReadonlySet<string>;
  readonly selectedKey: string | undefined;
  readonly onSelect: (line: StreamLine) => void;
}

/**
 * The stream as a map: each line of code has the area of its bytes, services lie together and share a colour. Of
 * buttons rather than of a chart's shapes: they keep the focus while the figures beneath them move.
 */
export function StreamMap({ lines, loud, selectedKey, onSelect }: StreamMapProps) {
  const [ref, { width, height }] = useElementSize<HTMLElement>();
  const tiles = width > 0 && height > 0 ? mapTiles(lines, { x: 0, y: 0, width, height }) : [];
  return (
    <figure
      ref={ref}
      aria-label="Map of the volume in bytes"
      className="relative m-0 size-full overflow-hidden"
    >
      {tiles.map((tile) => (
        <StreamMapTile
          key={tile.key}
          tile={tile}
          color={seriesColor(tile.serviceIndex)}
          isLoud={loud.has(tile.key)}
          isSelected={tile.line !== null && volumeKey(tile.line) === selectedKey}
          onSelect={onSelect}
        />
      ))}
    </figure>
  );
}
