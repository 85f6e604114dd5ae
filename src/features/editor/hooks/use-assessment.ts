import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { policyQuery } from '../../../lib/policy-query.ts';
import { languageClient } from '../../../lib/workers/language-client.ts';
import type { Assessment } from '../../../lib/workers/language-types.ts';
import { useEditorState, useIsGiven, usePreviewState } from './editor-context.ts';

/** A rating is read, not watched: it may follow typing at this distance. */
const PAUSE_MS = 250;

/** How risky the probe under edit is and what its policy will ask for; null until its text compiled once. */
export function useAssessment(): Assessment | null {
  const document = useEditorState((state) => state.document);
  const plan = usePreviewState(({ compilation }) => compilation?.plan ?? null);
  const answer = usePreviewState((state) => state.answer);
  const page = usePreviewState((state) => state.page);
  const isGiven = useIsGiven();
  const { data: policy } = useQuery(policyQuery(document.scope.environment));
  const [assessment, setAssessment] = useState<Assessment | null>(null);
  useEffect(() => {
    if (!plan || !policy) return;
    const evidence = answer !== null &&
      !isGiven && {
        summary: answer.summary,
        result: answer.result,
        microsecondsPerRecord: answer.microsecondsPerRecord,
        examples: [...(page?.records ?? [])],
      };
    const timer = setTimeout(async () => {
      const outcome = await languageClient.assess({
        document,
        plan,
        evidence: evidence || null,
        policy,
        now: Date.now(),
      });
      if (outcome.ok) setAssessment(outcome.value);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [document, plan, answer, page, policy, isGiven]);
  return assessment;
}
