import type { Pipe } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../../components/error-state.tsx';
import { FlowPipe } from '../../../components/flow-pipe/flow-pipe.tsx';
import type { FlowValve } from '../../../components/flow-pipe/flow-pipe-model.ts';
import { Panel } from '../../../components/panel.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { toastError } from '../../../components/toast.ts';
import { formatByteRate, formatShare } from '../../../lib/format.ts';
import { pipeQuery } from '../../../lib/pipe-query.ts';
import { probesQuery } from '../../../lib/probe-queries.ts';
import { useSwitchProbe } from '../../../lib/switch-probe.ts';
import { useNow } from '../../../lib/use-now.ts';
import { useEnvironment, useHasRight } from '../../../lib/use-session.ts';
import { valvesOf } from '../model/valves.ts';

/** The pipe of the whole environment; its valves switch the probes. */
export function StreamsPipe() {
  const environment = useEnvironment();
  const { data: pipe, error, refetch } = useQuery(pipeQuery(environment));
  return (
    <Panel
      title="Pipe"
      detail={pipe && savingText(pipe)}
      className="shrink-0 border-b"
      bodyClassName="min-h-35 px-3 pt-1 pb-2"
    >
      {pipe ? (
        <LivePipe environment={environment} pipe={pipe} />
      ) : error ? (
        <ErrorState title="The pipe could not be loaded" error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton className="mt-7 h-11" />
      )}
    </Panel>
  );
}

interface LivePipeProps {
  readonly environment: string;
  readonly pipe: Pipe;
}

function LivePipe({ environment, pipe }: LivePipeProps) {
  const { data: probes = [] } = useQuery(probesQuery(environment));
  const mayOperate = useHasRight('operate');
  const switchProbe = useSwitchProbe({
    onError: (error) => toastError('The valve could not be switched', error),
  });
  const valves = valvesOf(pipe, probes, useNow());
  const toggle = (valve: FlowValve, isOn: boolean) => {
    const probe = probes.find(({ id }) => id === valve.id);
    if (probe) switchProbe.mutate({ probe, isOn });
  };
  return (
    <FlowPipe
      label={`Records of ${environment}, in and out`}
      inflow={{ records: pipe.recordsInPerSecond, bytes: pipe.bytesInPerSecond }}
      outflow={{ records: pipe.recordsOutPerSecond, bytes: pipe.bytesOutPerSecond }}
      valves={valves}
      onToggle={mayOperate ? toggle : undefined}
    />
  );
}

function savingText({ bytesInPerSecond, bytesOutPerSecond, valves }: Pipe): string {
  if (valves.length === 0) return 'No probe acts on it yet';
  const saved = bytesInPerSecond - bytesOutPerSecond;
  if (saved <= 0 || bytesInPerSecond === 0) return 'Everything that comes in goes out';
  return `${formatByteRate(saved)} never leave, ${formatShare(saved / bytesInPerSecond)} of what comes in`;
}
