import type { ViewName } from '@lookout/contract';
import { views } from '@lookout/engine';
import { aggregateNames, functionNames } from '../catalog.ts';
import type { KustoGlobals, KustoLibrary, KustoSymbol } from './library.ts';
import { toArray } from './syntax.ts';

/**
 * The names that queries can refer to. `all` knows every function of Kusto, so that one that Lookout lacks is
 * refused by its name and not called unknown; `supported` is what completions offer.
 */
export function createGlobals(library: KustoLibrary): {
  readonly all: KustoGlobals;
  readonly supported: KustoGlobals;
} {
  const tables = (Object.keys(views) as ViewName[]).map((name) => createTable(library, name));
  const database = new library.Symbols.DatabaseSymbol.ctor('lookout', tables);
  // The cache keeps what the library works out about names between texts; a quarter of the analysis.
  const all = library.GlobalState.Default.WithDatabase(database).WithCache();
  return { all, supported: restrict(all) };
}

function createTable(library: KustoLibrary, name: ViewName): KustoSymbol {
  const { TableSymbol } = library.Symbols;
  const schema = views[name].map((column) => `${column.name}:${column.type}`).join(', ');
  return new TableSymbol.$ctor6(name, TableSymbol.From(`(${schema})`).Columns, '');
}

function restrict(globals: KustoGlobals): KustoGlobals {
  const among = (names: ReadonlySet<string>) => (symbol: KustoSymbol) => names.has(symbol.Name);
  return globals
    .WithFunctions(toArray(globals.Functions).filter(among(functionNames)))
    .WithAggregates(toArray(globals.Aggregates).filter(among(aggregateNames)));
}
