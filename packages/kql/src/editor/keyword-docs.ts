/** Words inside of operators, and what they say there, in a line of Markdown. */
const KEYWORDS: Readonly<Record<string, string>> = {
  by: '`by` comes before what to group by, to sort by or to choose the top by.',
  asc: '`asc`: the smallest first.',
  desc: '`desc`: the largest first. This is how `sort` and `top` order by themselves.',
  nulls: '`nulls first` or `nulls last`: where values that are null go.',
  first: '`nulls first`: values that are null come before all others.',
  last: '`nulls last`: values that are null come after all others.',
  kind: '`kind` chooses how the operator works, e.g. `join kind=inner`, `union kind=outer`, `parse kind=regex`.',
  on: '`on` names the columns that must be equal; in `mv-apply` it starts what is done with each expansion.',
  with: '`with` introduces settings of `render`, or the pattern of `parse`.',
  from: '`from`: where a range starts.',
  to: '`to`: where a range ends, or the type of what `mv-expand` makes.',
  step: '`step`: the distance between two values of a range.',
  limit: '`limit`: at most so many.',
  as: '`as` gives the rows so far a name.',
  source: 'The log records as a transformation of Azure Monitor calls them; the same as `logs`.',
};

const TYPES: Readonly<Record<string, string>> = {
  bool: 'True, false or null.',
  int: 'A whole number of 32 bits.',
  long: 'A whole number of 64 bits.',
  real: 'A number with a fraction, of 64 bits.',
  double: 'The same as `real`.',
  decimal: 'A number of 34 decimal digits.',
  string: 'A text. It is never null, only empty.',
  datetime: 'A moment in UTC, to 100 ns.',
  timespan: 'A length of time, to 100 ns, written `1h`, `90s` or `time(1.02:03:04)`.',
  time: 'The same as `timespan`.',
  guid: 'An identifier of 128 bits.',
  dynamic: 'A value of any type: a bag of members, an array, or a single value.',
};

/** What a keyword of KQL says; null for other words. */
export function keywordMarkdown(word: string): string | null {
  return Object.hasOwn(KEYWORDS, word) ? (KEYWORDS[word] ?? null) : null;
}

/** What a type of KQL is; null for other words. */
export function typeMarkdown(name: string): string | null {
  const description = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
  return description === undefined ? null : `\`\`\`kusto\n${name}\n\`\`\`\n\n${description}`;
}
