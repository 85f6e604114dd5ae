import type { Policy, PolicyDocument } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../components/button.tsx';
import { Panel } from '../../../components/panel.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { policyVersionsQuery } from '../api/policy-queries.ts';

interface VersionListProps {
  readonly current: Policy;
  /** Proposes an earlier policy again; null for those who may not. */
  readonly onRestore: ((document: PolicyDocument) => void) | null;
}

/** Policies that were in force before. Nothing where there was none. */
export function VersionList({ current, onRestore }: VersionListProps) {
  const { data = [] } = useQuery(policyVersionsQuery(current.environment));
  const earlier = data.filter(({ version }) => version < current.version);
  if (earlier.length === 0) return null;
  return (
    <Panel title="Earlier versions">
      <ul aria-label="Earlier versions" className="divide-y">
        {earlier.map((policy) => (
          <li key={policy.version} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5">
            <span className="font-medium">Version {policy.version}</span>
            <span className="grow text-data text-muted">
              {policy.author ? `proposed by ${policy.author.name}` : 'what the environment began with'}
              {policy.approvers.length > 0 &&
                `, approved by ${policy.approvers.map(({ name }) => name).join(', ')}`}
            </span>
            {policy.since && <TimeText at={policy.since} className="text-data text-muted" />}
            {onRestore && (
              <Button size="sm" onClick={() => onRestore(policy.document)}>
                Propose again
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
