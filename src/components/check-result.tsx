import { Check, CircleDashed, X } from 'lucide-react';
import { Badge } from './badge.tsx';

/** Whether a check passes; `null` = nobody knows yet. */
export function CheckMark({ isPassed }: { readonly isPassed: boolean | null }) {
  if (isPassed === null)
    return (
      <Badge tone="neutral" icon={<CircleDashed size={12} aria-hidden="true" />}>
        Not run
      </Badge>
    );
  return isPassed ? (
    <Badge tone="good" icon={<Check size={12} aria-hidden="true" />}>
      Passes
    </Badge>
  ) : (
    <Badge tone="bad" icon={<X size={12} aria-hidden="true" />}>
      Fails
    </Badge>
  );
}

/** Why a check fails, a line each; nothing when it passes. */
export function CheckProblems({ problems }: { readonly problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <ul aria-label="Differences" className="mt-1 font-mono text-data text-bad">
      {problems.map((problem) => (
        <li key={problem} className="break-all">
          {problem}
        </li>
      ))}
    </ul>
  );
}
