import type { ProbeSaving, StreamPrice } from '@lookout/contract';
import { Link } from '@tanstack/react-router';
import { Badge } from '../../../components/badge.tsx';
import type { DataTableColumn } from '../../../components/data-table-model.ts';
import { costOf, formatCost } from '../../../lib/cost.ts';
import { formatBytes, formatCount, formatDuration } from '../../../lib/format.ts';
import { figuresOf, verdictOf } from '../model.ts';

/** The columns of what probes saved. Narrow screens keep the probe, the bytes and the cost. */
export function savingsColumns(price: StreamPrice): readonly DataTableColumn<ProbeSaving>[] {
  return [
    {
      id: 'probe',
      header: 'Probe',
      width: 'minmax(9rem, 2fr)',
      sortValue: ({ title }) => title,
      cell: ProbeCell,
    },
    {
      id: 'active',
      header: 'Ran for',
      width: '5.5rem',
      align: 'end',
      hideBelow: 900,
      sortValue: ({ activeSeconds }) => activeSeconds,
      cell: ({ activeSeconds }) => formatDuration(activeSeconds * 1000),
    },
    {
      id: 'records',
      header: 'Records dropped',
      width: '8.5rem',
      align: 'end',
      hideBelow: 760,
      sortValue: (probe) => figuresOf(probe).droppedRecords,
      cell: (probe) => formatCount(figuresOf(probe).droppedRecords),
    },
    {
      id: 'measured',
      header: 'Saved',
      width: '5.5rem',
      align: 'end',
      sortValue: (probe) => figuresOf(probe).measured,
      cell: (probe) => formatBytes(figuresOf(probe).measured),
    },
    {
      id: 'cost',
      header: 'Cost saved',
      width: '6.5rem',
      align: 'end',
      sortValue: (probe) => costOf(figuresOf(probe).measured, price) ?? 0,
      cell: (probe) => formatCost(costOf(figuresOf(probe).measured, price), price),
    },
    {
      id: 'projected',
      header: 'Projected',
      width: '6rem',
      align: 'end',
      hideBelow: 620,
      sortValue: (probe) => figuresOf(probe).projected ?? Number.NEGATIVE_INFINITY,
      cell: (probe) => projectedText(figuresOf(probe).projected),
    },
    { id: 'verdict', header: 'Compared', width: '10.5rem', hideBelow: 620, cell: VerdictCell },
  ];
}

function ProbeCell({ probeId, title, isOn }: ProbeSaving) {
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Link
        to="/probes/$probeId"
        params={{ probeId }}
        className="truncate font-medium hover:underline"
        title={title}
      >
        {title}
      </Link>
      {!isOn && <Badge>off</Badge>}
    </span>
  );
}

function VerdictCell(probe: ProbeSaving) {
  const figures = figuresOf(probe);
  const verdict = verdictOf(figures);
  if (figures.projected === null) return <span className="text-muted">no evidence</span>;
  if (verdict === null) return <span className="text-muted">too little to say</span>;
  return <Badge tone={verdict === 'less than projected' ? 'warn' : 'good'}>{verdict}</Badge>;
}

/** A projection in words; a dash where there was no evidence. */
export function projectedText(bytes: number | null): string {
  return bytes === null ? '–' : formatBytes(bytes);
}
