import type { KustoFunction, KustoGlobals, KustoLibrary, KustoResultType } from './library.ts';
import { toArray } from './syntax.ts';

/**
 * Aggregates of two numbers. Kusto's engine names their column after both, `covariance_x_y`; its library after the
 * first.
 * Source: https://learn.microsoft.com/kusto/query/covariance-aggregation-function
 */
const OF_PAIRS: ReadonlySet<string> = new Set(['covariance', 'covarianceif', 'covariancep', 'covariancepif']);

/** The globals in which these aggregates name their columns as the engine does. */
export function withCorrectedAggregates(globals: KustoGlobals, library: KustoLibrary): KustoGlobals {
  const aggregates = toArray<KustoFunction>(globals.Aggregates).map((symbol) =>
    OF_PAIRS.has(symbol.Name) ? namedAfterBoth(symbol, library) : symbol,
  );
  return globals.WithAggregates(aggregates);
}

function namedAfterBoth({ Name, Signatures }: KustoFunction, library: KustoLibrary): KustoFunction {
  const { FunctionSymbol, Tabularity } = library.Symbols;
  const parameters = toArray(Signatures)[0]?.Parameters;
  return new FunctionSymbol.ctor(Name, pairColumn(Name, library), Tabularity.Scalar, parameters);
}

/** One column, named; where an argument has no name of its own, as the library does it. */
function pairColumn(name: string, { Binding, Symbols }: KustoLibrary): KustoResultType {
  const { ColumnSymbol, ScalarTypes, TupleSymbol } = Symbols;
  return ({ Arguments }) => {
    const names = toArray(Arguments)
      .slice(0, 2)
      .map((argument) => Binding.Binder.GetExpressionResultName(argument, ''));
    const named = names.includes('') ? names.slice(0, 1) : names;
    return new TupleSymbol.ctor([new ColumnSymbol([name, ...named].join('_'), ScalarTypes.Real)]);
  };
}
