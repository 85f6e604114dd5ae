import { isPassed, type ProbeTest, type ProbeTestResult, type Review, testProblems } from '@lookout/contract';
import { useState } from 'react';
import { CheckMark, CheckProblems } from '../../../components/check-result.tsx';
import { JsonTree } from '../../../components/json-tree.tsx';
import { Panel } from '../../../components/panel.tsx';

/** The tests that travel with the revision, with their results as pinned at submission. */
export function TestsPanel({ review: { revisionDetail, evidence } }: { readonly review: Review }) {
  const { tests = [] } = revisionDetail.document;
  const results = evidence?.tests ?? [];
  if (tests.length === 0) return null;
  const passed = results.filter(isPassed).length;
  return (
    <Panel title="Tests" detail={`${passed} of ${tests.length} pass`}>
      <ul aria-label="Tests" className="divide-y">
        {tests.map((test, index) => (
          <TestRow
            // Tests are pinned: their order never changes.
            key={`${index.toString()}-${test.name}`}
            test={test}
            result={results[index] ?? null}
          />
        ))}
      </ul>
    </Panel>
  );
}

interface TestRowProps {
  readonly test: ProbeTest;
  readonly result: ProbeTestResult | null;
}

function TestRow({ test, result }: TestRowProps) {
  const [isOpen, setOpen] = useState(false);
  const { name, ...content } = test;
  return (
    <li>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="flex w-full items-center gap-3 px-3 py-1.5 text-left text-data hover:bg-hover"
      >
        <CheckMark isPassed={result && isPassed(result)} />
        <span className="min-w-0 break-words">{name}</span>
      </button>
      <div className="px-3 pb-1.5 empty:hidden">
        <CheckProblems problems={result ? testProblems(result) : []} />
        {isOpen && <JsonTree label={name} value={content} />}
      </div>
    </li>
  );
}
