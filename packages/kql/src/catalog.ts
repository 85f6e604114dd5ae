/** The scalar functions that plans can call. */
export const functionNames: ReadonlySet<string> = new Set(
  'iff case coalesce isnull isnotnull isempty isnotempty strcat strlen substring tolower toupper replace_string extract tostring toint tolong todouble tobool bag_remove_keys bag_has_key parse_json bin floor round now ago not'.split(
    ' ',
  ),
);

/** The aggregates that `summarize` can compute. */
export const aggregateNames: ReadonlySet<string> = new Set(
  'count countif sum sumif avg min max dcount percentile'.split(' '),
);

/** What is wrong with a regular expression; null when nothing is. */
export function checkRegex(pattern: string): string | null {
  try {
    new RegExp(pattern, 'u');
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : 'not valid';
  }
}

/** The query operators, as they are written. */
export const operatorNames: ReadonlySet<string> = new Set(
  'where filter extend project project-away project-keep project-rename project-reorder summarize take limit render'.split(
    ' ',
  ),
);
