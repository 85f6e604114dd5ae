import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useEnvironment } from '../../lib/use-session.ts';
import { sampleClient } from '../../lib/workers/sample-client.ts';
import type { SampleStatus, TailRow } from '../../lib/workers/sample-types.ts';
import type { StreamsSearch } from './url.ts';

const LINES = 1000;

export interface Tail {
  /** Oldest first, as a terminal shows them. */
  readonly rows: readonly TailRow[];
  /** Sampled records that match, of which `rows` are the newest. */
  readonly matched: number;
}

const EMPTY: Tail = { rows: [], matched: 0 };

/** The newest sampled records that match; stands still while paused, unless the filter changes. */
export function useTail(search: StreamsSearch, isPaused: boolean): readonly [Tail, SampleStatus] {
  const environment = useEnvironment();
  const status = useStore(sampleClient.status);
  const [tail, setTail] = useState<Tail>(EMPTY);
  const { q, service, durableId, severity } = search;
  useEffect(() => sampleClient.connect(environment), [environment]);

  const generation = useHeld(status.generation, isPaused);
  useEffect(() => {
    let isCurrent = true;
    const query = { search: q, service, durableId, minSeverity: severity, limit: LINES, generation };
    void sampleClient.tail(query).then((outcome) => {
      if (isCurrent && outcome.ok)
        setTail({ rows: outcome.value.rows.toSorted(byTime), matched: outcome.value.matched });
    });
    return () => {
      isCurrent = false;
    };
  }, [q, service, durableId, severity, generation]);
  return [tail, status];
}

/** Batches of several services arrive one after the other; people read by time. */
function byTime(left: TailRow, right: TailRow): number {
  const length = left.timestamp.length - right.timestamp.length;
  if (length !== 0) return length;
  return left.timestamp < right.timestamp ? -1 : Number(left.timestamp > right.timestamp);
}

/** A value that keeps what it was while held. */
function useHeld<T>(value: T, isHeld: boolean): T {
  const [kept, setKept] = useState(value);
  if (!isHeld && kept !== value) setKept(value);
  return isHeld ? kept : value;
}
