import type { LanguageMethods } from './language.worker.ts';
import type { LanguageClient } from './language-types.ts';
import { RpcClient } from './rpc-client.ts';

/** Starts the language worker with the first request. */
function createLanguageClient(): LanguageClient {
  const rpc = new RpcClient<LanguageMethods>({
    start: () =>
      new Worker(new URL('./language.worker.ts', import.meta.url), { type: 'module', name: 'language' }),
  });
  return {
    compile: (source) => rpc.latest('compile', { source }),
    complete: (position) => rpc.latest('complete', position),
    hover: (position) => rpc.latest('hover', position),
    format: (source) => rpc.latest('format', { source }),
    learnSymbols: (symbols) => rpc.latest('learnSymbols', symbols),
  };
}

/** The console's one language worker. */
export const languageClient = createLanguageClient();
