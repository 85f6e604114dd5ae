import { DEFAULT_BUDGET, type RiskPoint, type StepKind } from '@lookout/contract';
import type { RiskFacts, RiskRule } from './rate-probe.ts';
import { namesText, percent } from './words.ts';

const MANY_STEPS = 20;
const HALF_A_CORE = 500;
/** Share of the budget of CPU time from which on a busier hour may trip it. */
const MUCH_OF_BUDGET = 0.5;

/** Functions and operators that look at every character of a text. */
const SCANS = new Set([
  ...['matches regex', 'extract', 'extract_all', 'replace_regex', 'countof', 'parse_json', 'parse_xml'],
  ...['parse_url', 'parse_csv', 'parse_cef_dictionary', 'split', 'hash_sha256', 'hash_md5', 'hash_sha1'],
]);

/** Operators that cost more than a look at a column. */
const HEAVY: Partial<Readonly<Record<StepKind, string>>> = {
  parse: 'It takes texts apart with parse.',
  'parse-kv': 'It takes texts apart with parse-kv.',
  'mv-expand': 'It makes several rows of one with mv-expand.',
  'mv-apply': 'It runs a query for each record with mv-apply.',
  join: 'It looks every record up in a table.',
};

/** What a probe may take from the machine that runs it. */
export const performancePoints: RiskRule = (input) => [
  ...operators(input),
  ...scans(input),
  ...length(input),
  ...cpu(input),
  ...measured(input),
];

function operators({ facts }: RiskFacts): RiskPoint[] {
  const heavy = Object.entries(HEAVY) as [StepKind, string][];
  return heavy.flatMap(([kind, reason]) => (facts.stepKinds.has(kind) ? [point(1, reason, 'plan')] : []));
}

function scans({ facts }: RiskFacts): RiskPoint[] {
  const used = [...facts.functions].filter((name) => SCANS.has(name)).sort();
  if (used.length === 0) return [];
  return [
    point(used.length > 2 ? 2 : 1, `It reads texts character by character with ${namesText(used)}.`, 'plan'),
  ];
}

function length({ plan }: RiskFacts): RiskPoint[] {
  if (plan.steps.length <= MANY_STEPS) return [];
  return [point(1, `It has ${plan.steps.length} operators.`, 'plan')];
}

function cpu({ document }: RiskFacts): RiskPoint[] {
  const { cpuMillisecondsPerSecond: ms } = document.budget;
  if (ms <= DEFAULT_BUDGET.cpuMillisecondsPerSecond) return [];
  return [
    point(
      ms > HALF_A_CORE ? 2 : 1,
      `It may take ${ms} ms of CPU time each second, over the usual ${DEFAULT_BUDGET.cpuMillisecondsPerSecond}.`,
      'document',
    ),
  ];
}

/** What it took for the sample, at the rate of the stream. Its share of the sample stands for its share of the stream. */
function measured({ evidence, document }: RiskFacts): RiskPoint[] {
  const { microsecondsPerRecord, summary } = evidence ?? {};
  if (!summary || microsecondsPerRecord === undefined || summary.sampledRecords === 0) return [];
  const inScope = (summary.recordsPerSecondBefore * summary.inScope) / summary.sampledRecords;
  const used = (inScope * microsecondsPerRecord) / 1000 / document.budget.cpuMillisecondsPerSecond;
  if (used <= MUCH_OF_BUDGET) return [];
  const text = `At the rate of the stream it takes about ${percent(used)} of its budget of CPU time`;
  return used > 1 ? [point(2, `${text}: it would trip.`, 'evidence')] : [point(1, `${text}.`, 'evidence')];
}

function point(points: number, reason: string, basis: RiskPoint['basis']): RiskPoint {
  return { dimension: 'performance', points, reason, basis };
}
