import { isPassed, MAX_TESTS, type ProbeTest, type ProbeTestResult, testProblems } from '@lookout/contract';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { CheckMark, CheckProblems } from '../../../components/check-result.tsx';
import { useEditor, useEditorState } from '../hooks/editor-context.ts';
import { TestDialog } from './test-dialog.tsx';

const NO_TESTS: readonly ProbeTest[] = Object.freeze([]);
/** Where a test begins that is written by hand. */
const BLANK_TEST: ProbeTest = {
  name: '',
  given: [
    { record: { eventName: '', attributes: {}, resource: { 'service.name': '' } }, leaves: 'unchanged' },
  ],
};

/** The examples that the probe must always satisfy: what they say of it now, and where it differs. */
export function TestsTab({ results }: { readonly results: readonly ProbeTestResult[] | null }) {
  const { session } = useEditor();
  const tests = useEditorState(({ document }) => document.tests ?? NO_TESTS);
  const [edited, setEdited] = useState<number | null>(null);
  const put = (next: readonly ProbeTest[]) => session.edit({ tests: [...next] });
  const save = (test: ProbeTest) => {
    put(edited === tests.length ? [...tests, test] : tests.with(edited ?? 0, test));
    setEdited(null);
  };
  return (
    <div className="flex flex-col">
      {tests.length > 0 && (
        <ul aria-label="Tests" className="divide-y border-b">
          {tests.map((test, index) => (
            // Two tests may have one name: their place is what they are known by.
            <TestRow
              key={`${index.toString()}-${test.name}`}
              test={test}
              result={results?.[index] ?? null}
              onEdit={() => setEdited(index)}
              onRemove={() => put(tests.toSpliced(index, 1))}
            />
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-center gap-3 px-3 py-2">
        <Button size="sm" disabled={tests.length >= MAX_TESTS} onClick={() => setEdited(tests.length)}>
          Add a test
        </Button>
        <p className="min-w-0 grow text-data text-muted">
          Open a record of the sample to make a test of it. Tests travel with the probe and must pass to
          submit.
        </p>
      </div>
      {edited !== null && (
        <TestDialog test={tests[edited] ?? BLANK_TEST} onClose={() => setEdited(null)} onSave={save} />
      )}
    </div>
  );
}

interface TestRowProps {
  readonly test: ProbeTest;
  readonly result: ProbeTestResult | null;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function TestRow({ test: { name }, result, onEdit, onRemove }: TestRowProps) {
  return (
    <li className="px-3 py-2">
      <div className="flex flex-wrap items-center gap-2">
        <CheckMark isPassed={result && isPassed(result)} />
        <span className="min-w-0 grow break-words">{name}</span>
        <Button size="sm" aria-label={`Edit the test ${name}`} onClick={onEdit}>
          Edit
        </Button>
        <Button size="sm" aria-label={`Remove the test ${name}`} onClick={onRemove}>
          Remove
        </Button>
      </div>
      <CheckProblems problems={result ? testProblems(result) : []} />
    </li>
  );
}
