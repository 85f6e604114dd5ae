import './prepare-global.ts';
import '@kusto/language-service-next/bridge.min.js';
import '@kusto/language-service-next/Kusto.Language.Bridge.min.js';
import type { KustoLibrary } from './library.ts';

/**
 * Microsoft's Kusto language library. It has no exports: evaluating its two scripts leaves `Bridge`, `System`
 * and `Kusto` on the global object, which is why Lookout keeps it in a worker or on the server.
 */
export function loadKusto(): KustoLibrary {
  const { Kusto } = globalThis as unknown as { Kusto?: { Language: KustoLibrary } };
  if (!Kusto) throw new Error('The Kusto language library did not load: its scripts left no global `Kusto`.');
  return Kusto.Language;
}
