const NEXT_FIELD = /"((?:[^"]|"")*)"[^,\r\n]*|([^,\r\n]*)/y;

/**
 * The fields of the first record of comma-separated values. A field in quotes may hold commas, line ends and
 * doubled quotes.
 * Source: https://learn.microsoft.com/kusto/query/parse-csv-function
 */
export function csvRecord(text: string): string[] {
  const fields: string[] = [];
  const next = new RegExp(NEXT_FIELD);
  let at = 0;
  do {
    next.lastIndex = at;
    const [, quoted, bare = ''] = next.exec(text)!;
    fields.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    at = next.lastIndex + 1;
  } while (text[at - 1] === ',');
  return fields;
}
