import type { ColumnSchema } from '@lookout/contract';
import { views } from '@lookout/engine';
import { aggregateNames, functionNames } from '../catalog.ts';
import { withAzureFunctions } from './azure-functions.ts';
import { withCorrectedAggregates } from './corrected-aggregates.ts';
import { withCorrectedFunctions } from './corrected-functions.ts';
import type { KustoGlobals, KustoLibrary, KustoSymbol } from './library.ts';
import { toArray } from './syntax.ts';

/**
 * The names that queries can refer to. `all` knows every function of Kusto, so that one that Lookout lacks is
 * refused by its name and not called unknown; `supported` is what completions offer.
 */
export function createGlobals(
  library: KustoLibrary,
  provided: ReadonlyMap<string, readonly ColumnSchema[]>,
): {
  readonly all: KustoGlobals;
  readonly supported: KustoGlobals;
} {
  const known = new Map<string, readonly ColumnSchema[]>([...records, ...provided]);
  const tables = [...known].map(([name, columns]) => createTable(library, name, columns));
  const database = new library.Symbols.DatabaseSymbol.ctor('lookout', tables);
  // The cache keeps what the library works out about names between texts; a quarter of the analysis.
  const corrected = withCorrectedAggregates(
    withCorrectedFunctions(library.GlobalState.Default, library),
    library,
  );
  const functions = withAzureFunctions(corrected, library);
  const all = functions.WithDatabase(database).WithCache();
  return { all, supported: restrict(all) };
}

/** The records in their vocabularies; `source` is what a transformation of Azure Monitor calls them. */
const records = [...Object.entries(views), ['source', views.logs] as const];

function createTable(library: KustoLibrary, name: string, columns: readonly ColumnSchema[]): KustoSymbol {
  const { TableSymbol } = library.Symbols;
  const schema = columns.map((column) => `['${column.name}']:${column.type}`).join(', ');
  return new TableSymbol.$ctor6(name, TableSymbol.From(`(${schema})`).Columns, '');
}

function restrict(globals: KustoGlobals): KustoGlobals {
  const among = (names: ReadonlySet<string>) => (symbol: KustoSymbol) => names.has(symbol.Name);
  return globals
    .WithFunctions(toArray(globals.Functions).filter(among(functionNames)))
    .WithAggregates(toArray(globals.Aggregates).filter(among(aggregateNames)));
}
