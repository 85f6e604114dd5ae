import fc from 'fast-check';

/** The same question in both languages. */
export interface Pair {
  readonly kql: string;
  readonly sql: string;
}

type Pairs = fc.Arbitrary<Pair>;

const whole: Pairs = fc.oneof(
  fc.constantFrom('i', 'j').map((name) => ({ kql: name, sql: name })),
  fc.integer({ min: -50, max: 50 }).map((value) => ({ kql: `(${value})`, sql: `(${value})` })),
  fc.constant({ kql: 'strlen(s)', sql: 'length(s)' }),
);
const real: Pairs = fc.oneof(
  fc.constant({ kql: 'r', sql: 'r' }),
  fc.integer({ min: -20, max: 20 }).map((value) => {
    const written = (value / 4).toFixed(2);
    return { kql: `(${written})`, sql: `(${written}::double)` };
  }),
);

/** KQL divides integers towards zero, its remainder is never negative, and a zero divisor gives null. */
const wholeTerm: Pairs = fc.oneof(
  whole,
  fc.tuple(whole, fc.constantFrom('+', '-', '*'), whole).map(([a, sign, b]) => ({
    kql: `(${a.kql} ${sign} ${b.kql})`,
    sql: `(${a.sql} ${sign} ${b.sql})`,
  })),
  fc.tuple(whole, whole).map(([a, b]) => ({
    kql: `(${a.kql} / ${b.kql})`,
    sql: `(trunc(${a.sql}::double / nullif(${b.sql}, 0)))::bigint`,
  })),
  fc.tuple(whole, fc.constantFrom(2, 3, 7)).map(([a, n]) => ({
    kql: `(${a.kql} % ${n})`,
    sql: `(((${a.sql} % ${n}) + ${n}) % ${n})`,
  })),
  fc.tuple(whole, fc.constantFrom(3, 10)).map(([a, n]) => ({
    kql: `bin(${a.kql}, ${n})`,
    sql: `(floor(${a.sql} / ${n}::double) * ${n})::bigint`,
  })),
);

/** An equality with one null is false and with two is null, as Kusto's page on null values says. */
function equality(a: Pair, b: Pair, isNegated: boolean): Pair {
  const either = `(${a.sql}) is null or (${b.sql}) is null`;
  const both = `(${a.sql}) is null and (${b.sql}) is null`;
  const sign = isNegated ? '<>' : '=';
  return {
    kql: `${a.kql} ${isNegated ? '!=' : '=='} ${b.kql}`,
    sql: `(case when ${both} then null when ${either} then ${isNegated} else ${a.sql} ${sign} ${b.sql} end)`,
  };
}

/** To `and` and `or`, what is null is not true. */
function both(a: string, word: string, b: string): string {
  return `(coalesce(${a}, false) ${word} coalesce(${b}, false))`;
}

const text = fc.constantFrom('a', 'A', 'ab', 'b c', 'zz', 'é');
const comparison: Pairs = fc.oneof(
  fc
    .tuple(wholeTerm, fc.constantFrom('<', '<=', '>', '>='), wholeTerm)
    .map(([a, sign, b]) => ({ kql: `${a.kql} ${sign} ${b.kql}`, sql: `${a.sql} ${sign} ${b.sql}` })),
  fc
    .tuple(real, fc.constantFrom('<', '<=', '>', '>='), real)
    .map(([a, sign, b]) => ({ kql: `${a.kql} ${sign} ${b.kql}`, sql: `${a.sql} ${sign} ${b.sql}` })),
  fc.tuple(wholeTerm, wholeTerm, fc.boolean()).map(([a, b, isNegated]) => equality(a, b, isNegated)),
  fc.tuple(fc.constantFrom('==', '!='), text).map(([sign, value]) => ({
    kql: `s ${sign} "${value}"`,
    sql: `s ${sign === '==' ? '=' : '<>'} '${value}'`,
  })),
  text.map((value) => ({ kql: `s contains_cs "${value}"`, sql: `contains(s, '${value}')` })),
  text.map((value) => ({ kql: `s contains "${value}"`, sql: `contains(lower(s), lower('${value}'))` })),
  text.map((value) => ({ kql: `s startswith_cs "${value}"`, sql: `starts_with(s, '${value}')` })),
  text.map((value) => ({ kql: `s =~ "${value}"`, sql: `lower(s) = lower('${value}')` })),
  fc.constantFrom('i', 'r', 'b').map((name) => ({ kql: `isnull(${name})`, sql: `${name} is null` })),
  fc.tuple(whole, whole).map(([low, high]) => ({
    kql: `i between (${low.kql} .. ${high.kql})`,
    sql: both(`i >= ${low.sql}`, 'and', `i <= ${high.sql}`),
  })),
  fc.constant({ kql: 'b', sql: 'b' }),
);

/** A condition over the columns i, j (whole), r (real), s (text), b (bool). */
export const condition: Pairs = fc.oneof(
  comparison,
  fc.tuple(comparison, fc.constantFrom('and', 'or'), comparison).map(([a, word, b]) => ({
    kql: `((${a.kql}) ${word} (${b.kql}))`,
    sql: both(a.sql, word, b.sql),
  })),
  comparison.map(({ kql, sql }) => ({ kql: `not(${kql})`, sql: `not (${sql})` })),
);

const ofWhole = wholeTerm.chain((term) =>
  fc.constantFrom<Pair>(
    { kql: `sum(${term.kql})`, sql: `coalesce(sum(${term.sql}), 0)::bigint` },
    { kql: `min(${term.kql})`, sql: `min(${term.sql})` },
    { kql: `max(${term.kql})`, sql: `max(${term.sql})` },
    { kql: `dcount(${term.kql}, 4)`, sql: `count(distinct ${term.sql})` },
  ),
);
const ofCondition = condition.chain(({ kql, sql }) =>
  fc.constantFrom<Pair>(
    { kql: `countif(${kql})`, sql: `count(*) filter (where ${sql})` },
    { kql: `sumif(i, ${kql})`, sql: `coalesce(sum(i) filter (where ${sql}), 0)::bigint` },
    { kql: `maxif(r, ${kql})`, sql: `max(r) filter (where ${sql})` },
  ),
);

/** An aggregate. */
export const aggregate: Pairs = fc.oneof(
  fc.constant({ kql: 'count()', sql: 'count(*)' }),
  fc.constant({ kql: 'avg(i)', sql: `coalesce(avg(i), 'nan'::double)` }),
  fc.constant({ kql: 'stdev(r)', sql: 'coalesce(stddev_samp(r), 0)' }),
  ofWhole,
  ofCondition,
);

/** A key to group by. */
export const key: Pairs = fc.oneof(
  fc.constantFrom('s', 'b', 'j').map((name) => ({ kql: name, sql: name })),
  fc.constant({ kql: 'bin(i, 10)', sql: '(floor(i / 10::double) * 10)::bigint' }),
);
