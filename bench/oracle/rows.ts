import fc from 'fast-check';

/** A row of the columns i, j (whole), r (real), s (text), b (bool). */
export interface Row {
  readonly i: number | null;
  readonly j: number;
  readonly r: number | null;
  readonly s: string;
  readonly b: boolean | null;
}

export const rows = fc.array(
  fc.record<Row>({
    i: fc.option(fc.integer({ min: -60, max: 60 })),
    j: fc.integer({ min: 0, max: 3 }),
    r: fc.option(fc.integer({ min: -40, max: 40 }).map((value) => value / 8)),
    s: fc.constantFrom('', 'a', 'A', 'ab', 'Ab c', 'zz top', 'É', 'é'),
    b: fc.option(fc.boolean()),
  }),
  { maxLength: 30 },
);

/** The rows as a relation of DuckDB. */
export function relationSql(all: readonly Row[]): string {
  const values = all.map(({ i, j, r, s, b }) => `(${i}, ${j}, ${r}, '${s}', ${b})`);
  const typed = 'i::bigint as i, j::bigint as j, r::double as r, s::varchar as s, b::boolean as b';
  const source = values.length > 0 ? `(values ${values.join(', ')})` : "(values (0, 0, 0, '', true)) ";
  return `(select ${typed} from ${source} as t(i, j, r, s, b)${values.length > 0 ? '' : ' where false'})`;
}
