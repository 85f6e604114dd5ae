import type { StreamLine } from './stream-lines.ts';
import { volumeKey } from './volumes.ts';

/** One rectangle of the map. Without a line it stands for all the small ones of its service. */
export interface MapTile {
  readonly key: string;
  readonly label: string;
  readonly service: string;
  readonly bytes: number;
  readonly line: StreamLine | null;
}

/** The rectangles of one service, which lie together. */
export interface MapGroup {
  readonly service: string;
  readonly children: readonly MapTile[];
}

/** Smaller ones would be neither read nor hit. */
const MIN_SHARE = 0.004;

/** Lines as rectangles by service, the loudest service first. */
export function mapGroups(lines: readonly StreamLine[], nameOf: (line: StreamLine) => string): MapGroup[] {
  const total = bytesOf(lines);
  const groups = [...Map.groupBy(lines, ({ service }) => service)];
  return groups
    .toSorted(([, left], [, right]) => bytesOf(right) - bytesOf(left))
    .map(([service, own]) => ({ service, children: tilesOf(service, own, { total, nameOf }) }))
    .filter(({ children }) => children.length > 0);
}

type Naming = { readonly total: number; readonly nameOf: (line: StreamLine) => string };

function tilesOf(service: string, lines: readonly StreamLine[], { total, nameOf }: Naming): MapTile[] {
  const isLarge = ({ bytesPerSecond }: StreamLine) => bytesPerSecond >= total * MIN_SHARE;
  const small = lines.filter((line) => !isLarge(line));
  const tiles = lines.filter(isLarge).map((line) => ({
    key: volumeKey(line),
    label: nameOf(line),
    service,
    bytes: line.bytesPerSecond,
    line,
  }));
  const rest = bytesOf(small);
  if (rest === 0) return tiles;
  return [
    ...tiles,
    { key: `${service} rest`, label: `${small.length} more`, service, bytes: rest, line: null },
  ];
}

function bytesOf(lines: readonly StreamLine[]): number {
  return lines.reduce((sum, { bytesPerSecond }) => sum + bytesPerSecond, 0);
}
