import { compile } from './compile/compile.ts';
import { createKusto } from './kusto/kusto.ts';
import type { CompileResult, KqlLanguage } from './types.ts';

/**
 * Loads the Kusto library and answers the language services. Costs about 0.3 s the first time, so make one and
 * keep it, in a worker or on a server.
 */
export function createLanguage(): Pick<KqlLanguage, 'compile'> {
  const kusto = createKusto();
  let last: { readonly source: string; readonly result: CompileResult } | null = null;
  return {
    compile: (source) => {
      if (last?.source !== source) last = { source, result: compile(source, kusto) };
      return last.result;
    },
  };
}
