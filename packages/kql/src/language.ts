import { compile } from './compile/compile.ts';
import { classify } from './editor/classify.ts';
import { complete } from './editor/complete.ts';
import { format } from './editor/format.ts';
import { hover } from './editor/hover.ts';
import { createKusto } from './kusto/kusto.ts';
import type { CompileResult, KqlLanguage } from './types.ts';

/**
 * Loads the Kusto library and answers the language services. Costs about half a second the first time, so make one and
 * keep it, in a worker or on a server.
 */
export function createLanguage(): KqlLanguage {
  const kusto = createKusto();
  let last: { readonly source: string; readonly result: CompileResult } | null = null;
  return {
    compile: (source) => {
      if (last?.source !== source) last = { source, result: compile(source, kusto) };
      return last.result;
    },
    complete: (source, offset, sample) => complete({ source, offset, sample }, kusto),
    hover: (source, offset, sample) => hover({ source, offset, sample }, kusto),
    format: (source) => format(source, kusto),
    classify: (source) => classify(source, kusto),
  };
}
