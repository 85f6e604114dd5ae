import { Badge } from '../../../components/badge.tsx';
import type { DataTableColumn } from '../../../components/data-table-model.ts';
import { Hash } from '../../../components/hash.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { configSign, type FleetRow, trippedAt } from '../model.ts';

/** The columns of the fleet. Narrow screens keep the name, the ring and the state. */
export const FLEET_COLUMNS: readonly DataTableColumn<FleetRow>[] = [
  {
    id: 'name',
    header: 'Processor',
    width: 'minmax(8rem, 1.2fr)',
    sortValue: ({ agent }) => agent.name,
    cell: ({ agent }) => <span className="truncate font-medium">{agent.name}</span>,
  },
  {
    id: 'ring',
    header: 'Ring',
    width: 'minmax(6rem, 0.6fr)',
    sortValue: ({ ring }) => ring,
    cell: ({ ring }) => ring,
  },
  {
    id: 'state',
    header: 'Configuration',
    width: 'minmax(7rem, 1fr)',
    sortValue: ({ agent }) => configSign(agent).word,
    cell: ConfigCell,
  },
  {
    id: 'hash',
    header: 'Hash',
    width: '6.5rem',
    hideBelow: 700,
    cell: ({ agent }) =>
      agent.config.kind === 'none' ? '' : <Hash value={agent.config.hash} label="configuration's hash" />,
  },
  {
    id: 'health',
    header: 'Health',
    width: 'minmax(6rem, 0.6fr)',
    hideBelow: 620,
    sortValue: ({ agent }) => trippedAt(agent).length,
    cell: HealthCell,
  },
  { id: 'version', header: 'Version', width: '5rem', hideBelow: 900, cell: ({ agent }) => agent.version },
  {
    id: 'seen',
    header: 'Last seen',
    width: '7rem',
    hideBelow: 800,
    sortValue: ({ agent }) => Date.parse(agent.lastSeenAt),
    cell: ({ agent }) => <TimeText at={agent.lastSeenAt} />,
  },
];

function ConfigCell({ agent }: FleetRow) {
  const { word, tone, detail } = configSign(agent);
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Badge tone={tone}>{word}</Badge>
      <span className="truncate text-muted" title={detail}>
        {detail}
      </span>
    </span>
  );
}

function HealthCell({ agent }: FleetRow) {
  const tripped = trippedAt(agent).length;
  if (!agent.report) return <span className="text-muted">no report</span>;
  return tripped > 0 ? <Badge tone="bad">{tripped} tripped</Badge> : <Badge tone="good">healthy</Badge>;
}
