import {
  aggregateCatalog,
  type Documentation,
  functionCatalog,
  operatorCatalog,
  sourceCatalog,
} from '@lookout/engine';

/** Second spellings of operators, which mean the same. */
const ALIASES: readonly (readonly [alias: string, name: string])[] = [
  ['filter', 'where'],
  ['limit', 'take'],
  ['order', 'sort'],
];

/** The scalar functions that plans can call, by name. */
export const functionDocs: ReadonlyMap<string, Documentation> = byName(functionCatalog);
/** The aggregates that `summarize` can compute, by name. */
export const aggregateDocs: ReadonlyMap<string, Documentation> = byName(aggregateCatalog);
/** The query operators, as they are written. */
export const operatorDocs: ReadonlyMap<string, Documentation> = withAliases(byName(operatorCatalog));

/** What a query can start from beside the records, by the word that it starts with. */
export const sourceDocs: ReadonlyMap<string, Documentation> = byName(sourceCatalog);

export const functionNames: ReadonlySet<string> = new Set(functionDocs.keys());
export const aggregateNames: ReadonlySet<string> = new Set(aggregateDocs.keys());
export const operatorNames: ReadonlySet<string> = new Set(operatorDocs.keys());

function byName(catalog: readonly Documentation[]): ReadonlyMap<string, Documentation> {
  return new Map(catalog.map((entry) => [entry.name, entry]));
}

function withAliases(docs: ReadonlyMap<string, Documentation>): ReadonlyMap<string, Documentation> {
  const all = new Map(docs);
  for (const [alias, name] of ALIASES) {
    const original = docs.get(name);
    if (original) all.set(alias, { ...original, name: alias });
  }
  return all;
}
