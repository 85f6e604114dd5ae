import type { Diagnostic } from '@lookout/contract';
import { useEffect, useRef, useState } from 'react';
import type { Compilation } from '../../../lib/workers/language-types.ts';
import { sampleClient } from '../../../lib/workers/sample-client.ts';
import { dataFindings } from '../model/data-findings.ts';
import { usePreviewState, useSampleStatus } from './editor-context.ts';

/** A keystroke never waits behind a look at the sample. */
const QUIET_MS = 500;
/** The stream moves on under a query that stays. */
const RENEWAL_MS = 10_000;

interface Found {
  readonly query: Compilation;
  readonly diagnostics: readonly Diagnostic[];
}

const NOTHING: readonly Diagnostic[] = [];

/** What the sample says about the query that ran on it last, once typing pauses. */
export function useDataFindings(): readonly Diagnostic[] {
  const run = usePreviewState(({ answer }) => answer?.run ?? null);
  const query = usePreviewState(({ answered }) => answered);
  const given = useSampleStatus((status) => status.given);
  const [found, setFound] = useState<Found | null>(null);
  const next = useRef({ query: null as Compilation | null, given, dueAt: 0 });
  useEffect(() => {
    if (run === null || !query) return;
    // The stream gives new runs faster than typing pauses: when to look depends on the query and the sample alone.
    if (next.current.query !== query || next.current.given !== given)
      next.current = { query, given, dueAt: performance.now() + QUIET_MS };
    const look = async () => {
      const outcome = await sampleClient.findings(run);
      if (!outcome.ok || !outcome.value) return;
      if (next.current.query === query) next.current.dueAt = performance.now() + RENEWAL_MS;
      setFound({ query, diagnostics: dataFindings(query, outcome.value) });
    };
    const timer = setTimeout(() => void look(), Math.max(0, next.current.dueAt - performance.now()));
    return () => clearTimeout(timer);
  }, [run, query, given]);
  return found && found.query === query ? found.diagnostics : NOTHING;
}
