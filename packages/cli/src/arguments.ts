import { parseArgs } from 'node:util';
import { InputError } from './input-error.ts';

export const USAGE = `Usage: npm run --silent probe -- PROBE RECORDS [options]
       npm run --silent probe -- PROBE --test

Tries a probe on recorded telemetry and prints what it does to each record.

  PROBE                 a KQL query (*.kql), or a probe document (*.json) with its scope and settings
  RECORDS               OTLP logs as protobuf or JSON, or JSON lines of records; gzip or not

  --test                run the tests that the probe document holds; exit 1 and show where one fails
  --json                JSON lines: one for each record or row of the result, then one with the totals
  --only STATUS         show only records that are kept, changed, dropped or created
  --expect FILE         compare the JSON lines with those of a file; exit 1 and show where they differ
  --write               with --expect: write the file instead
  --environment NAME    the environment to try it in (default: the document's, else production)
  --originals keep|drop what an aggregate does with the records that it counts (default: the document's, else keep)
  --now TIME            what now() gives (default: the time of the latest record)
  --help                this text

Exit status: 0 done, 1 other than expected, 2 the probe or the records cannot be read.
`;

/** What the command line asks for. */
export interface ProbeArguments {
  readonly probe: string;
  readonly records: string;
  /** Run the document's own tests; there are no records then. */
  readonly test: boolean;
  readonly json: boolean;
  readonly only: string | undefined;
  readonly expect: string | undefined;
  readonly write: boolean;
  readonly environment: string | undefined;
  readonly originals: string | undefined;
  readonly now: string | undefined;
}

/** Reads the command line; null = help was asked for. Throws InputError for what it does not understand. */
export function readArguments(given: readonly string[]): ProbeArguments | null {
  const { values, positionals } = parse([...given]);
  if (values.help) return null;
  const [probe, records, ...more] = positionals;
  const { test = false } = values;
  if (probe === undefined || (records === undefined) !== test || more.length > 0)
    throw new InputError(`Give one probe and one file of records, or --test instead of records.\n\n${USAGE}`);
  const { json = false, write = false, only, expect, environment, originals, now } = values;
  return { probe, records: records ?? '', test, json, write, only, expect, environment, originals, now };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        test: { type: 'boolean' },
        json: { type: 'boolean' },
        only: { type: 'string' },
        expect: { type: 'string' },
        write: { type: 'boolean' },
        environment: { type: 'string' },
        originals: { type: 'string' },
        now: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}
