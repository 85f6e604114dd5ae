#!/usr/bin/env node
// Tries a probe on recorded telemetry, so that a team can test its probes in its own CI. See docs/command-line.md.
import { readFile, writeFile } from 'node:fs/promises';
import { isPassed } from '@lookout/contract';
import { runProbeTests } from '@lookout/engine';
import { type ProbeArguments, readArguments, USAGE } from './arguments.ts';
import { differences } from './compare.ts';
import { InputError } from './input-error.ts';
import { type LoadedProbe, loadProbe } from './probe-file.ts';
import { loadRecording } from './recording.ts';
import { jsonLines, readableLines, testLines } from './report.ts';
import { tryProbe } from './try-probe.ts';

/** Answers the exit status. */
async function main(args: ProbeArguments | null): Promise<number> {
  if (!args) return print([USAGE.trimEnd()]);
  if (args.test) return runTests(await loadProbe(args));
  const [probe, batches] = await Promise.all([loadProbe(args), loadRecording(args.records)]);
  const trial = tryProbe(probe, batches, args.now);
  if (args.expect === undefined) return print((args.json ? jsonLines : readableLines)(trial, args.only));
  return settle(jsonLines(trial, args.only), args.expect, args.write);
}

function runTests({ document, plan }: LoadedProbe): number {
  const results = runProbeTests({ ...document, plan }, document.tests ?? []);
  print(testLines(results));
  return results.every(isPassed) ? 0 : 1;
}

async function settle(lines: readonly string[], file: string, write: boolean): Promise<number> {
  if (write) {
    await writeFile(file, `${lines.join('\n')}\n`);
    return print([`Wrote ${file}.`]);
  }
  const expected = await readFile(file, 'utf8').catch((error: Error) => {
    throw new InputError(`Cannot read what is expected: ${error.message}. Make the file with --write.`);
  });
  const different = differences(lines, expected.trimEnd().split('\n'));
  if (different.length === 0) return print(['As expected.']);
  print([`Not as ${file} expects:`, ...different]);
  return 1;
}

function print(lines: readonly string[]): number {
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

try {
  process.exitCode = await main(readArguments(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
