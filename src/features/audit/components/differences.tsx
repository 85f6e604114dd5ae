import type { Json } from '@lookout/contract';
import { differences } from '../model/differences.ts';

interface DifferencesProps {
  readonly before: Json;
  readonly after: Json;
}

/** What an entry says was before and is after, value by value. */
export function Differences({ before, after }: DifferencesProps) {
  const found = differences(before, after);
  if (found.length === 0)
    return <p className="text-data text-muted">No values are recorded with this entry.</p>;
  return (
    <dl aria-label="Before and after" className="flex flex-col divide-y rounded border font-mono text-data">
      {found.map(({ path, before: old, after: now }) => (
        <div key={path} className="flex flex-col gap-0.5 p-2">
          <dt className="text-muted">{path}</dt>
          {old !== null && (
            <dd className="border-l-2 border-bad pl-2 break-words whitespace-pre-wrap">
              <span className="sr-only">Before: </span>
              {old}
            </dd>
          )}
          {now !== null && (
            <dd className="border-l-2 border-good pl-2 break-words whitespace-pre-wrap">
              <span className="sr-only">After: </span>
              {now}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
