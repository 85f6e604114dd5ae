import type { SampleSymbols } from '@lookout/kql';
import type { LanguageMethods } from './language.worker.ts';
import type { LanguageClient } from './language-types.ts';
import { RpcClient } from './rpc-client.ts';

/** A text that takes longer to analyse is of no use while somebody types. */
const DEADLINE_MS = 5_000;

/** Starts the language worker with the first request. */
function createLanguageClient(): LanguageClient {
  let symbols: SampleSymbols | null = null;
  const rpc = new RpcClient<LanguageMethods>({
    deadlineMs: DEADLINE_MS,
    // A fresh worker knows nothing of the sample.
    onCrash: () => {
      if (symbols) void rpc.latest('learnSymbols', symbols);
    },
    start: () =>
      new Worker(new URL('./language.worker.ts', import.meta.url), { type: 'module', name: 'language' }),
  });
  return {
    compile: (source) => rpc.latest('compile', { source }),
    complete: (position) => rpc.latest('complete', position),
    hover: (position) => rpc.latest('hover', position),
    assess: (request) => rpc.latest('assess', request),
    format: (source) => rpc.latest('format', { source }),
    learnSymbols: (learnt) => {
      symbols = learnt;
      return rpc.latest('learnSymbols', learnt);
    },
  };
}

/** The console's one language worker. */
export const languageClient = createLanguageClient();
