import { rateProbe, requirementsOf } from '@lookout/governance';
import { createLanguage, type SampleSymbols } from '@lookout/kql';
import type { Assessment, AssessmentRequest, Compilation, TextPosition } from './language-types.ts';
import type { RpcPort } from './rpc-protocol.ts';
import { serveRpc } from './rpc-server.ts';

/** Touches what most queries do: the first text of a person must not pay for loading the parser. */
const WARM_UP_TEXT =
  'traces\n| where tostring(customDimensions.EventName) == "a"\n| summarize count() by bin(timestamp, 1m)';

const language = createLanguage();
language.compile(WARM_UP_TEXT);
let symbols: SampleSymbols | undefined;

const methods = {
  compile({ source }: { readonly source: string }): Compilation {
    const startedAt = performance.now();
    const result = language.compile(source);
    return { ...result, source, milliseconds: performance.now() - startedAt };
  },
  complete({ source, offset }: TextPosition) {
    return language.complete(source, offset, symbols).items;
  },
  hover({ source, offset }: TextPosition) {
    return language.hover(source, offset, symbols);
  },
  format({ source }: { readonly source: string }) {
    return language.format(source);
  },
  assess({ policy, now, ...input }: AssessmentRequest): Assessment {
    const rating = rateProbe(input);
    return { rating, requirements: requirementsOf({ ...input, rating, policy, now }) };
  },
  learnSymbols(next: SampleSymbols) {
    symbols = next;
    return null;
  },
};
export type LanguageMethods = typeof methods;

serveRpc(self as unknown as RpcPort, methods);
