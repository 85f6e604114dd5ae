import { type Rect, squarify } from '../../../components/charts/squarify.ts';
import type { StreamLine } from './stream-lines.ts';
import { durableIdText, volumeKey } from './volumes.ts';

interface Tile {
  readonly key: string;
  readonly label: string;
  readonly bytes: number;
  /** Null where it stands for all the small lines of its service. */
  readonly line: StreamLine | null;
}

/** One rectangle of the map. */
export interface MapTile extends Tile {
  readonly service: string;
  /** The place of its service among them all, the loudest first. */
  readonly serviceIndex: number;
  readonly rect: Rect;
}

/** Smaller ones would be neither read nor hit. */
const MIN_SHARE = 0.004;

/** Lines as rectangles with the area of their bytes; those of a service lie together, the loudest first. */
export function mapTiles(lines: readonly StreamLine[], frame: Rect): MapTile[] {
  const total = bytesOf(lines);
  const groups = [...Map.groupBy(lines, ({ service }) => service)]
    .map(([service, own]) => ({ service, tiles: tilesOf(own, total), bytes: bytesOf(own) }))
    .filter(({ bytes }) => bytes > 0)
    .sort((left, right) => right.bytes - left.bytes);
  const frames = squarify(
    groups.map(({ bytes }) => bytes),
    frame,
  );
  return groups.flatMap(({ service, tiles }, serviceIndex) => {
    const rects = squarify(
      tiles.map(({ bytes }) => bytes),
      frames[serviceIndex] ?? frame,
    );
    return tiles.map((tile, index) => ({ ...tile, service, serviceIndex, rect: rects[index] ?? frame }));
  });
}

function tilesOf(lines: readonly StreamLine[], total: number): Tile[] {
  const isLarge = ({ bytesPerSecond }: StreamLine) => bytesPerSecond >= total * MIN_SHARE;
  const small = lines.filter((line) => !isLarge(line));
  const tiles: Tile[] = lines.filter(isLarge).map((line) => ({
    key: volumeKey(line),
    label: durableIdText(line.durableId),
    bytes: line.bytesPerSecond,
    line,
  }));
  const rest = bytesOf(small);
  const gathered = { key: `rest of ${lines[0]?.service}`, label: `${small.length} more`, line: null };
  if (rest > 0) tiles.push({ ...gathered, bytes: rest });
  return tiles.filter(({ bytes }) => bytes > 0).sort((left, right) => right.bytes - left.bytes);
}

function bytesOf(lines: readonly StreamLine[]): number {
  return lines.reduce((sum, { bytesPerSecond }) => sum + bytesPerSecond, 0);
}
