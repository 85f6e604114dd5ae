import { isPassed, ProbeTest, type ProbeTestResult } from '@lookout/contract';

/** A test but its name, as JSON to edit. */
export function testText({ name: _, ...test }: ProbeTest): string {
  return JSON.stringify(test, null, 2);
}

/** What a text says: a test, or what is wrong with it and where. */
export type ReadTest =
  | { readonly test: ProbeTest; readonly problem: null }
  | { readonly test: null; readonly problem: string };

/** Reads a test as it was written. */
export function readTest(name: string, text: string): ReadTest {
  const written = parse(text);
  if ('problem' in written) return { test: null, problem: written.problem };
  const checked = ProbeTest.safeParse({ ...written.value, name });
  if (checked.success) return { test: checked.data, problem: null };
  const [issue] = checked.error.issues;
  const place = issue?.path.join('.');
  return { test: null, problem: `${place ? `${place}: ` : ''}${issue?.message ?? 'It is no test.'}` };
}

function parse(text: string): { value: object } | { problem: string } {
  try {
    const value: unknown = JSON.parse(text);
    const isBag = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isBag ? { value } : { problem: 'A test is a JSON object with what is given.' };
  } catch (error) {
    return { problem: `It is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** How many of the tests pass, as `2/3`; a dash while nobody knows. */
export function passedText(results: readonly ProbeTestResult[] | null): string {
  if (results === null) return '…';
  return results.length === 0 ? '0' : `${results.filter(isPassed).length}/${results.length}`;
}

/** Why the tests keep the probe from being submitted, in words; null when they do not. */
export function testBlocker(results: readonly ProbeTestResult[] | null): string | null {
  const failed = results?.find((result) => !isPassed(result));
  return failed ? `The test “${failed.name}” fails. Mend the query or the test.` : null;
}
