import type { ProbeTestResult } from '@lookout/contract';
import { useEffect, useState } from 'react';
import { sampleClient } from '../../../lib/workers/sample-client.ts';
import { useEditorState, usePreviewState } from './editor-context.ts';

/** One run for a burst of keystrokes. */
const PAUSE_MS = 100;

/**
 * How the tests of the probe under edit go, one result for each test. Null while nobody knows: until the text has
 * compiled, and from an edit of the tests to their next run.
 */
export function useProbeTests(): readonly ProbeTestResult[] | null {
  const { tests, scope, originals } = useEditorState((state) => state.document);
  const plan = usePreviewState(({ compilation }) => compilation?.plan ?? null);
  const [ran, setRan] = useState<Ran | null>(null);
  useEffect(() => {
    if (!plan || !tests || tests.length === 0) return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const outcome = await sampleClient.runTests({ plan, scope, originals, tests });
      if (isCurrent && outcome.ok) setRan({ tests, results: outcome.value });
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [plan, tests, scope, originals]);
  if (!tests || tests.length === 0) return NONE;
  return ran?.tests === tests ? ran.results : null;
}

interface Ran {
  /** The tests that the results are of. */
  readonly tests: readonly unknown[];
  readonly results: readonly ProbeTestResult[];
}

const NONE: readonly ProbeTestResult[] = Object.freeze([]);
