import type { Documentation } from '../../engine/src/catalog.ts';

export type { Documentation };

const describe = (names: string): ReadonlyMap<string, Documentation> =>
  new Map(
    names.split(' ').map((name) => {
      return [name, { name, signature: `${name}(…)`, description: '', example: '', link: '' }];
    }),
  );

/** The scalar functions that plans can call. */
export const functionDocs = describe(
  'iff case coalesce isnull isnotnull isempty isnotempty strcat strlen substring tolower toupper replace_string extract tostring toint tolong todouble tobool bag_remove_keys bag_has_key parse_json bin floor round now ago not',
);

/** The aggregates that `summarize` can compute. */
export const aggregateDocs = describe('count countif sum sumif avg min max dcount percentile');

/** The query operators, as they are written. */
export const operatorDocs = describe(
  'where filter extend project project-away project-keep project-rename project-reorder summarize take limit render let',
);

export const functionNames: ReadonlySet<string> = new Set(functionDocs.keys());
export const aggregateNames: ReadonlySet<string> = new Set(aggregateDocs.keys());
export const operatorNames: ReadonlySet<string> = new Set(operatorDocs.keys());

/** What is wrong with a regular expression; null when nothing is. */
export function checkRegex(pattern: string): string | null {
  try {
    new RegExp(pattern, 'u');
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : 'not valid';
  }
}
