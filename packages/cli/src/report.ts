import {
  isPassed,
  type Json,
  type ProbeTestResult,
  type RecordExample,
  testProblems,
} from '@lookout/contract';
import type { Trial } from './try-probe.ts';

/** JSON lines: a line for each record, each row of the result, and the totals. */
export function jsonLines({ records, rows, summary }: Trial, only: string | undefined): string[] {
  const shown = records.filter(({ status }) => only === undefined || status === only);
  return [
    ...shown.map(({ status, before, after }) => JSON.stringify({ status, before, after })),
    ...rows.map((row) => JSON.stringify({ row })),
    JSON.stringify({ summary }),
  ];
}

const MARKS: Readonly<Record<RecordExample['status'], string>> = {
  kept: ' ',
  changed: '~',
  dropped: '-',
  created: '+',
};

/** For people: a line for each record, what changed below it, the result, the totals. */
export function readableLines({ records, rows, summary }: Trial, only: string | undefined): string[] {
  const shown = records.filter(({ status }) => only === undefined || status === only);
  const { kept, changed, dropped, created } = summary;
  return [
    ...shown.flatMap(recordLines),
    ...rows.map((row) => `+ ${cells(row)}`),
    `${kept} kept, ${changed} changed, ${dropped} dropped, ${created} created`,
  ];
}

function recordLines({ status, before, after, changes }: RecordExample): string[] {
  const record = before ?? after;
  if (!record) return [];
  const title = [record.eventName || '(no event name)', textOf(record.body)].join('  ').trimEnd();
  return [
    `${MARKS[status]} ${title}`,
    ...changes.map((change) => `    ${change.path}: ${side(change.before)} → ${side(change.after)}`),
  ];
}

function side(value: Json | undefined): string {
  return value === undefined ? '(nothing)' : JSON.stringify(value);
}

function textOf(body: Json): string {
  if (body === null) return '';
  return typeof body === 'string' ? body : JSON.stringify(body);
}

function cells(row: Readonly<Record<string, Json>>): string {
  return Object.entries(row)
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('  ');
}

/** For people: a line for each test, below it where it fails, and the totals. */
export function testLines(results: readonly ProbeTestResult[]): string[] {
  const passed = results.filter(isPassed).length;
  return [
    ...results.flatMap((result) => [
      `${isPassed(result) ? 'ok  ' : 'FAIL'} ${result.name}`,
      ...testProblems(result).map((problem) => `     ${problem}`),
    ]),
    `${passed} passed, ${results.length - passed} failed`,
  ];
}
