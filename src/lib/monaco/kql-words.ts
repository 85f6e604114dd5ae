/** Words that the tokenizer colours; what they mean is the compiler's business. */
export const kqlKeywords = [
  ...['where', 'filter', 'extend', 'project', 'project-away', 'project-keep', 'project-rename'],
  ...['project-reorder', 'summarize', 'take', 'limit', 'let', 'render', 'by', 'with', 'as', 'asc', 'desc'],
] as const;

/** Operators that are spelled as words. */
export const kqlWordOperators = [
  ...['and', 'or', 'not', 'in', 'in~', '!in', '!in~', 'between', '!between', 'matches', 'regex'],
  ...['has', '!has', 'has_cs', '!has_cs', 'contains', '!contains', 'contains_cs', '!contains_cs'],
  ...['startswith', '!startswith', 'startswith_cs', '!startswith_cs'],
  ...['endswith', '!endswith', 'endswith_cs', '!endswith_cs'],
] as const;

export const kqlTypes = [
  ...['bool', 'boolean', 'int', 'long', 'real', 'double', 'decimal', 'string'],
  ...['datetime', 'timespan', 'time', 'guid', 'dynamic'],
] as const;

export const kqlTables = ['logs', 'traces'] as const;

export const kqlConstants = ['true', 'false', 'null'] as const;

/** What `render` can draw. */
export const kqlCharts = [
  ...['table', 'timechart', 'linechart', 'areachart', 'barchart', 'columnchart', 'piechart'],
  ...['scatterchart', 'card'],
] as const;
