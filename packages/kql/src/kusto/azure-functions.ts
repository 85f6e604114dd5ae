import type { KustoFunction, KustoGlobals, KustoLibrary } from './library.ts';
import { toArray } from './syntax.ts';

/**
 * The globals with the functions that Azure Monitor has in transformations and Kusto has not.
 * Source: https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-transformations-kql
 */
export function withAzureFunctions(globals: KustoGlobals, library: KustoLibrary): KustoGlobals {
  return globals.WithFunctions([...toArray<KustoFunction>(globals.Functions), parseCefDictionary(library)]);
}

function parseCefDictionary({ Symbols }: KustoLibrary): KustoFunction {
  const { StringOrDynamic: text } = Symbols.ParameterTypeKind;
  const message = new Symbols.Parameter.ctor(
    'message',
    text,
    0,
    undefined,
    undefined,
    false,
    undefined,
    1,
    1,
  );
  const result = () => Symbols.ScalarTypes.Dynamic;
  return new Symbols.FunctionSymbol.ctor('parse_cef_dictionary', result, Symbols.Tabularity.Scalar, [
    message,
  ]);
}
