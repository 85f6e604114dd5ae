import type { CodePlace, Json } from '@lookout/contract';
import { type LineOfCode, newestRecords } from './newest-records.ts';

/** A statement moves with a deployment: what counts is what the newest records say. */
const MAX_RECORDS = 200;
const MAX_TEXT = 1_000;

/** The names that OpenTelemetry's conventions give these facts, the newest first. */
const PATH = ['code.file.path', 'code.filepath'];
const LINE = ['code.line.number', 'code.lineno'];
const COMMIT = ['vcs.ref.head.revision', 'vcs.repository.ref.revision'];

/** Where most of the newest records of a line of code say that they come from, and how many other places do. */
export function findPlace(asked: LineOfCode): { place: CodePlace | null; otherPlaces: number } {
  const weights = new Map<string, number>();
  for (const { batch, row, weight } of newestRecords(asked, MAX_RECORDS)) {
    const { attributes, resource } = batch.record(row);
    const place = placeIn({ ...resource, ...attributes });
    if (!place) continue;
    const key = JSON.stringify(place);
    weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  const [most] = [...weights].sort(([, left], [, right]) => right - left);
  if (!most) return { place: null, otherPlaces: 0 };
  const place = JSON.parse(most[0]) as CodePlace;
  const others = [...weights.keys()].filter((key) => !isSamePlace(JSON.parse(key) as CodePlace, place));
  return { place, otherPlaces: others.length };
}

function placeIn(facts: Readonly<Record<string, Json>>): CodePlace | null {
  const path = textOf(facts, PATH);
  if (path === null) return null;
  const line = Number(LINE.map((name) => facts[name]).find((value) => value !== undefined));
  return {
    path,
    line: Number.isSafeInteger(line) && line > 0 ? line : null,
    commit: textOf(facts, COMMIT),
  };
}

function textOf(facts: Readonly<Record<string, Json>>, names: readonly string[]): string | null {
  const text = names.map((name) => facts[name]).find((value) => typeof value === 'string' && value !== '');
  return typeof text === 'string' ? text.slice(0, MAX_TEXT) : null;
}

/** During a deployment one place is reported by two commits. */
function isSamePlace(left: CodePlace, right: CodePlace): boolean {
  return left.path === right.path && left.line === right.line;
}
