import type { PolicyDocument } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { policyQuery } from '../../../lib/policy-query.ts';
import { useEnvironment, useHasRight } from '../../../lib/use-session.ts';
import { policyLines } from '../model/policy-text.ts';
import { ProposalList } from './proposal-list.tsx';
import { ProposeDialog } from './propose-dialog.tsx';
import { VersionList } from './version-list.tsx';

/** The rules of the house: what is in force, what was proposed, and what was in force before. */
export function PolicyPage() {
  const environment = useEnvironment();
  const mayPropose = useHasRight('administer');
  const { data: policy, error, refetch } = useQuery(policyQuery(environment));
  const [draft, setDraft] = useState<PolicyDocument | null>(null);
  if (error)
    return <ErrorState title="The policy could not be loaded" error={error} onRetry={() => void refetch()} />;
  if (!policy) return <SkeletonRows label="Loading the policy" rows={6} />;
  return (
    <div className="h-full overflow-auto">
      <title>Policy · Lookout</title>
      <Panel
        title="Policy"
        isPage
        detail={
          <>
            {environment}, version {policy.version}
            {policy.since && (
              <>
                , in force <TimeText at={policy.since} />
              </>
            )}
          </>
        }
        actions={
          <Button
            icon={<Pencil size={14} aria-hidden="true" />}
            disabled={!mayPropose}
            title={mayPropose ? undefined : 'You have no right to administer this environment.'}
            onClick={() => setDraft(policy.document)}
          >
            Propose a change
          </Button>
        }
      >
        <ul aria-label="Rules in force" className="flex max-w-3xl flex-col gap-1.5 p-3">
          {policyLines(policy.document).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Panel>
      <ProposalList policy={policy} />
      <VersionList current={policy} onRestore={mayPropose ? setDraft : null} />
      {draft && <ProposeDialog policy={policy} initial={draft} onClose={() => setDraft(null)} />}
    </div>
  );
}
