import { TAP_OUTCOMES } from '@lookout/contract';
import type { TimeColumn } from '@lookout/engine';
import type { SampledRecord, TailPage, TailQuery, TailRow } from '../sample-types.ts';
import type { HeldFrame } from './held-frame.ts';
import { messageOf, searchTextOf } from './record-text.ts';
import type { Snapshot } from './snapshot.ts';

/** The newest records that match, for a tail that scrolls like a terminal. */
export function queryTail(snapshot: Snapshot, query: TailQuery): TailPage {
  const matches = rowFilter(query);
  const found = new NewestMatches(query.limit);
  for (const [index, frame] of snapshot.frames.entries()) found.add(frame, index, matches);
  const rows = found
    .list()
    .map(({ frame, index, row }) => tailRow(frame, row, snapshot.weights[index]?.[row] ?? 1));
  return { rows, matched: found.count, generation: snapshot.generation };
}

/** Counts all matches and keeps the newest. Frames hold the batches of services one after another; people read by time. */
class NewestMatches {
  readonly #limit: number;
  #kept: Match[] = [];
  count = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(frame: HeldFrame, index: number, matches: RowFilter): void {
    const found = matchesIn(frame, index, matches);
    this.count += found.length;
    this.#kept.push(...found);
    // Sorted only now and then, and never all of a large sample at once.
    if (this.#kept.length > 4 * this.#limit + 1000) this.#kept = this.list();
  }

  list(): Match[] {
    return this.#kept.sort(newestFirst).slice(0, this.#limit);
  }
}

interface Match {
  readonly frame: HeldFrame;
  readonly index: number;
  readonly row: number;
  readonly ms: number;
  readonly nanos: number;
}

function matchesIn(frame: HeldFrame, index: number, matches: RowFilter): Match[] {
  const time = frame.batch.table('logs').column('timestamp') as TimeColumn;
  const found: Match[] = [];
  for (let row = 0; row < frame.recordCount; row += 1) {
    if (!matches(frame, row)) continue;
    found.push({ frame, index, row, ms: time.ms[row] ?? 0, nanos: time.nanos[row] ?? 0 });
  }
  return found;
}

function newestFirst(a: Match, b: Match): number {
  return b.ms - a.ms || b.nanos - a.nanos || b.frame.firstId + b.row - (a.frame.firstId + a.row);
}

/** The record behind a tail row; null when the sample let go of it. */
export function findRecord(snapshot: Snapshot, id: number): SampledRecord | null {
  const frame = snapshot.frames.find((each) => id >= each.firstId && id < each.firstId + each.recordCount);
  if (!frame) return null;
  const row = id - frame.firstId;
  const before = frame.batch.record(row);
  const outcome = outcomeAt(frame, row);
  const after = { kept: () => before, dropped: () => null, changed: () => changedRecord(frame, row) };
  return { id, outcome, before, after: after[outcome]() };
}

type RowFilter = (frame: HeldFrame, row: number) => boolean;

function rowFilter(query: TailQuery): RowFilter {
  const { service, durableId, minSeverity } = query;
  const search = query.search?.trim().toLowerCase();
  const conditions: RowFilter[] = [];
  if (service) conditions.push((frame, row) => frame.batch.service(row) === service);
  if (durableId) conditions.push((frame, row) => frame.batch.durableId(row) === durableId);
  if (minSeverity) conditions.push((frame, row) => frame.batch.severityNumber(row) >= minSeverity);
  if (search) conditions.push((frame, row) => searchTextAt(frame, row).includes(search));
  return (frame, row) => conditions.every((holds) => holds(frame, row));
}

function tailRow(frame: HeldFrame, row: number, weight: number): TailRow {
  const record = frame.batch.record(row);
  return {
    id: frame.firstId + row,
    timestamp: record.timestamp,
    service: frame.batch.service(row),
    durableId: record.eventName,
    severityNumber: record.severityNumber,
    severityText: record.severityText,
    message: messageOf(record.body),
    outcome: outcomeAt(frame, row),
    weight,
  };
}

function outcomeAt(frame: HeldFrame, row: number) {
  return TAP_OUTCOMES[frame.header.outcomeOf[row] ?? 0] ?? 'kept';
}

/** The changed records stand in `after` in the order in which they stand in the frame. */
function changedRecord(frame: HeldFrame, row: number) {
  const changed = TAP_OUTCOMES.indexOf('changed');
  const position = frame.header.outcomeOf.slice(0, row).filter((outcome) => outcome === changed).length;
  return frame.after && position < frame.after.recordCount ? frame.after.record(position) : null;
}

/** Search texts by frame: made once, and gone with their frame. */
const searchTexts = new WeakMap<HeldFrame, string[]>();

function searchTextAt(frame: HeldFrame, row: number): string {
  let texts = searchTexts.get(frame);
  if (!texts) {
    texts = Array.from({ length: frame.recordCount }, (_, each) => searchTextOf(frame.batch.record(each)));
    searchTexts.set(frame, texts);
  }
  return texts[row] ?? '';
}
