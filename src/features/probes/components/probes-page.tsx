import type { Probe } from '@lookout/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { buttonClasses } from '../../../components/button.tsx';
import { DataTable } from '../../../components/data-table.tsx';
import { type DataTableSort, sortFromText, sortToText } from '../../../components/data-table-model.ts';
import { Panel } from '../../../components/panel.tsx';
import { toastError } from '../../../components/toast.ts';
import { probesQuery } from '../../../lib/probe-queries.ts';
import { canSwitch, isSwitchedOn } from '../../../lib/probe-state.ts';
import { useSwitchProbe } from '../../../lib/switch-probe.ts';
import { useEnvironment, useHasRight, useSession } from '../../../lib/use-session.ts';
import { useShortcut } from '../../../lib/use-shortcut.ts';
import { filterProbes } from '../model.ts';
import type { ProbesSearch } from '../url.ts';
import { NoMatches, NoProbes } from './no-probes.tsx';
import { probeColumns } from './probe-columns.tsx';
import { ProbeFilters } from './probe-filters.tsx';

const route = getRouteApi('/shell/probes');
const NO_FILTERS = { q: undefined, state: undefined, service: undefined, theme: undefined, owner: undefined };
const NEWEST_FIRST: DataTableSort = { column: 'changed', direction: 'descending' };

/** Every probe of the environment: what it does, where it stands, and its valve. */
export function ProbesPage() {
  const environment = useEnvironment();
  const { data: probes } = useSuspenseQuery(probesQuery(environment));
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mayAuthor = useHasRight('author');
  const narrow = (change: Partial<ProbesSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  useShortcut({ keys: 'n', label: 'New probe' }, () => void navigate({ to: '/probes/new' }), {
    isEnabled: mayAuthor,
  });
  return (
    <Panel
      title="Probes"
      isPage
      detail={`${probes.length} in ${environment}`}
      className="h-full"
      bodyClassName="flex flex-col"
      actions={
        mayAuthor && (
          <Link to="/probes/new" className={buttonClasses('primary', 'sm')}>
            <Plus size={14} aria-hidden="true" /> New probe
          </Link>
        )
      }
    >
      <title>Probes · Lookout</title>
      {probes.length === 0 ? (
        <NoProbes environment={environment} mayAuthor={mayAuthor} />
      ) : (
        <>
          <ProbeFilters probes={probes} search={search} onChange={narrow} />
          <div className="min-h-0 grow">
            <ProbesTable
              probes={probes}
              search={search}
              onSort={(sort) => narrow({ sort: sortToText(sort) })}
              onClear={() => narrow(NO_FILTERS)}
            />
          </div>
        </>
      )}
    </Panel>
  );
}

interface ProbesTableProps {
  readonly probes: readonly Probe[];
  readonly search: ProbesSearch;
  readonly onSort: (sort: DataTableSort) => void;
  readonly onClear: () => void;
}

function ProbesTable({ probes, search, onSort, onClear }: ProbesTableProps) {
  const navigate = useNavigate();
  const { account } = useSession();
  const mayOperate = useHasRight('operate');
  const { mutate } = useSwitchProbe({ onError: (error) => toastError('The probe was not switched', error) });
  const columns = useMemo(
    () => probeColumns({ mayOperate, onSwitch: (probe, isOn) => mutate({ probe, isOn }) }),
    [mayOperate, mutate],
  );
  const shown = filterProbes(probes, search, account.id);
  if (shown.length === 0) return <NoMatches onClear={onClear} />;
  const open = (probe: Probe) => void navigate({ to: '/probes/$probeId', params: { probeId: probe.id } });
  const keys: Readonly<Record<string, (probe: Probe) => void>> = {
    e: (probe) => void navigate({ to: '/probes/$probeId/edit', params: { probeId: probe.id } }),
    t: (probe) => mayOperate && canSwitch(probe) && mutate({ probe, isOn: !isSwitchedOn(probe.state) }),
  };
  return (
    <DataTable
      label="Probes"
      columns={columns}
      rows={shown}
      keyOf={(probe) => probe.id}
      sort={search.sort ? sortFromText(search.sort) : NEWEST_FIRST}
      onSort={onSort}
      onSelect={open}
      onRowKey={(key, probe) => keys[key]?.(probe)}
    />
  );
}
