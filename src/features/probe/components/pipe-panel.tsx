import type { Probe } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { FlowPipe } from '../../../components/flow-pipe/flow-pipe.tsx';
import { Panel } from '../../../components/panel.tsx';
import { toastError } from '../../../components/toast.ts';
import { pipeQuery } from '../../../lib/pipe-query.ts';
import { canSwitch } from '../../../lib/probe-state.ts';
import { useSwitchProbe } from '../../../lib/switch-probe.ts';
import { useEnvironment, useHasRight } from '../../../lib/use-session.ts';
import { sliceOf } from '../model/slice.ts';

/** What flows into the probe and what leaves it, over the last minute. */
export function PipePanel({ probe }: { readonly probe: Probe }) {
  const { data: pipe } = useQuery(pipeQuery(useEnvironment()));
  const mayOperate = useHasRight('operate');
  const { mutate } = useSwitchProbe({ onError: (error) => toastError('The probe was not switched', error) });
  const points = pipe?.valves.find(({ probeId }) => probeId === probe.id)?.metricPointsPerSecond ?? 0;
  const slice = sliceOf(probe, points);
  return (
    <Panel title="Its slice of the stream" detail="over the last minute" bodyClassName="px-3 py-2">
      {slice ? (
        <FlowPipe
          label={`The slice of ${probe.document.title}`}
          {...slice}
          onToggle={mayOperate && canSwitch(probe) ? (_, isOn) => mutate({ probe, isOn }) : undefined}
        />
      ) : (
        <p className="py-4 text-muted">Nothing flows through it before it is rolled out.</p>
      )}
    </Panel>
  );
}
