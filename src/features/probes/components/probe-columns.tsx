import type { Probe } from '@lookout/contract';
import { Link } from '@tanstack/react-router';
import type { DataTableColumn } from '../../../components/data-table-model.ts';
import { TimeText } from '../../../components/time-text.tsx';
import { Toggle } from '../../../components/toggle.tsx';
import { canSwitch, isPending, isSwitchedOn, stateDetail } from '../../../lib/probe-state.ts';
import { savedBytesPerSecond, scopeText } from '../model.ts';
import { EffectBar } from './effect-bar.tsx';
import { StateBadge } from './state-badge.tsx';

interface Switching {
  readonly mayOperate: boolean;
  readonly onSwitch: (probe: Probe, isOn: boolean) => void;
}

/** The columns of the list of probes. Narrow screens keep the valve, the name and the state. */
export function probeColumns({ mayOperate, onSwitch }: Switching): readonly DataTableColumn<Probe>[] {
  return [
    {
      id: 'valve',
      header: 'On',
      width: '2.25rem',
      cell: (probe) => (
        <Toggle
          isOn={isSwitchedOn(probe.state)}
          isPending={isPending(probe.state)}
          isDisabled={!mayOperate || !canSwitch(probe)}
          label={`${probe.document.title} is on`}
          onToggle={(isOn) => onSwitch(probe, isOn)}
        />
      ),
    },
    {
      id: 'title',
      header: 'Probe',
      width: 'minmax(10rem, 1.2fr)',
      sortValue: (probe) => probe.document.title,
      cell: (probe) => <ProbeTitle probe={probe} />,
    },
    { id: 'kind', header: 'Kind', width: '3.5rem', hideBelow: 1400, cell: (probe) => probe.document.kind },
    {
      id: 'scope',
      header: 'Scope',
      width: 'minmax(5.5rem, 0.5fr)',
      hideBelow: 1020,
      sortValue: scopeText,
      cell: scopeText,
    },
    {
      id: 'effect',
      header: 'Effect',
      width: 'minmax(17.5rem, 1.2fr)',
      hideBelow: 800,
      sortValue: (probe) => (probe.effect ? savedBytesPerSecond(probe.effect) : Number.NEGATIVE_INFINITY),
      cell: (probe) => <EffectBar probe={probe} />,
    },
    {
      id: 'state',
      header: 'State',
      width: '9.5rem',
      sortValue: (probe) => probe.state.kind,
      cell: (probe) => <StateBadge state={probe.state} />,
    },
    {
      id: 'detail',
      header: 'Detail',
      width: 'minmax(8.5rem, 1.5fr)',
      hideBelow: 1170,
      cell: (probe) => (
        <span title={stateDetail(probe.state)} className="text-muted">
          {stateDetail(probe.state)}
        </span>
      ),
    },
    {
      id: 'owner',
      header: 'Owner',
      width: '7rem',
      hideBelow: 920,
      sortValue: (probe) => probe.owner.name,
      cell: (probe) => probe.owner.name,
    },
    {
      id: 'changed',
      header: 'Changed',
      width: '5.5rem',
      hideBelow: 560,
      align: 'end',
      sortValue: (probe) => Date.parse(probe.updatedAt),
      cell: (probe) => <TimeText at={probe.updatedAt} className="text-muted" />,
    },
  ];
}

function ProbeTitle({ probe }: { readonly probe: Probe }) {
  return (
    <span className="flex min-w-0 items-baseline gap-2">
      <Link
        to="/probes/$probeId"
        params={{ probeId: probe.id }}
        className="truncate font-medium text-text hover:underline"
      >
        {probe.document.title}
      </Link>
      {probe.pending && (
        <span className="shrink-0 text-tiny text-info">rev {probe.pending.revision} pending</span>
      )}
    </span>
  );
}
