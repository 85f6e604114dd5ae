import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { languageClient } from '../../../lib/workers/language-client.ts';
import { sampleClient } from '../../../lib/workers/sample-client.ts';
import { sampleSymbolsOf } from '../../../lib/workers/sample-symbols.ts';
import type { SampleFields } from '../../../lib/workers/sample-types.ts';
import { useSampleStatus } from './editor-context.ts';

const RENEWAL_MILLISECONDS = 5_000;

/** Follows the tap of an environment while the editor is open; leaves the sample running for the live tail. */
export function useLiveSample(environment: string): void {
  useEffect(() => {
    sampleClient.connect(environment);
    return () => void sampleClient.freeze(false);
  }, [environment]);
}

/** What the sample knows of the stream's vocabulary, renewed now and then; completion learns it as well. */
export function useSampleFields(environment: string): SampleFields | undefined {
  const hasSample = useSampleStatus(({ records }) => records > 0);
  const { data } = useQuery({
    queryKey: ['sample-fields', environment],
    enabled: hasSample,
    staleTime: RENEWAL_MILLISECONDS,
    refetchInterval: RENEWAL_MILLISECONDS,
    queryFn: fetchFields,
  });
  return data;
}

async function fetchFields(): Promise<SampleFields> {
  const outcome = await sampleClient.fields();
  if (!outcome.ok) throw new Error(outcome.failure.message);
  void languageClient.learnSymbols(sampleSymbolsOf(outcome.value));
  return outcome.value;
}
