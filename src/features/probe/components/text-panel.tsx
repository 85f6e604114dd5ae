import type { Probe, Revision } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { Hash } from '../../../components/hash.tsx';
import { KeyValueList } from '../../../components/key-value-list.tsx';
import { Panel } from '../../../components/panel.tsx';
import { stateDetail } from '../../../lib/probe-state.ts';
import { revisionsQuery } from '../api/get-revisions.ts';

/** The text that runs, and the hashes that tie it to what was approved. */
export function TextPanel({ probe }: { readonly probe: Probe }) {
  const { data: revisions = [] } = useQuery(revisionsQuery(probe.id));
  const deployed = revisions.find(({ number }) => number === probe.deployedRevision);
  const source = (deployed?.document ?? probe.document).source;
  return (
    <Panel
      title="Query"
      detail={deployed ? `revision ${deployed.number}, as it runs` : 'working copy, not rolled out'}
      bodyClassName="grid items-start gap-3 p-3 md:grid-cols-[3fr_2fr]"
    >
      <pre className="overflow-x-auto rounded border bg-sunken p-2 font-mono text-data">{source.trim()}</pre>
      {deployed && <HashChain probe={probe} revision={deployed} />}
    </Panel>
  );
}

function HashChain({ probe, revision }: { readonly probe: Probe; readonly revision: Revision }) {
  return (
    <KeyValueList
      items={[
        { label: 'Approved content', value: <Hash value={revision.contentHash} label="content hash" /> },
        { label: 'Compiled plan', value: <Hash value={revision.planHash} label="plan hash" /> },
        { label: 'Compiled by', value: `engine ${revision.engineVersion}` },
        { label: 'Processors', value: stateDetail(probe.state) || 'not running' },
      ]}
    />
  );
}
