import type { ProbeSaving, SavingsReport } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { PiggyBank } from 'lucide-react';
import { useState } from 'react';
import { BarChart } from '../../../components/charts/bar-chart.tsx';
import { DataTable } from '../../../components/data-table.tsx';
import { type DataTableSort, sortRows } from '../../../components/data-table-model.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Select } from '../../../components/select.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { formatBytes } from '../../../lib/format.ts';
import { useEnvironment } from '../../../lib/use-session.ts';
import { savingsQuery } from '../api/get-savings.ts';
import { dayBars, monthName } from '../model.ts';
import { savingsColumns } from './savings-columns.tsx';
import { SavingsSummary } from './savings-summary.tsx';

const CHART_HEIGHT = 180;

/** What probes kept from leaving: measured by the processors, beside what their evidence projected. */
export function SavingsPage() {
  const environment = useEnvironment();
  const { month } = useSearch({ from: '/shell/savings' });
  const { data, error, refetch } = useQuery(savingsQuery(environment, month));
  return (
    <Panel
      isPage
      title="Savings"
      detail={environment}
      actions={data && <MonthSelect report={data} />}
      className="h-full"
      bodyClassName="flex flex-col"
    >
      <title>Savings · Lookout</title>
      {error && !data && (
        <ErrorState title="The savings could not be loaded" error={error} onRetry={() => void refetch()} />
      )}
      {!error && !data && <SkeletonRows label="Loading the savings" rows={12} />}
      {data && (data.probes.length === 0 ? <NoSavings month={data.month} /> : <Month report={data} />)}
    </Panel>
  );
}

function NoSavings({ month }: { readonly month: string }) {
  return (
    <EmptyState
      icon={<PiggyBank size={20} aria-hidden="true" />}
      title={`No probe ran in ${monthName(month)}`}
    >
      What probes drop and shorten is counted here from the moment at which a processor runs them. Streams
      shows which few lines make most of the volume.
    </EmptyState>
  );
}

function Month({ report }: { readonly report: SavingsReport }) {
  const [sort, setSort] = useState<DataTableSort>();
  const columns = savingsColumns(report.price);
  const { categories, values } = dayBars(report);
  const name = monthName(report.month);
  return (
    <>
      <SavingsSummary report={report} />
      <div className="shrink-0 border-b px-3 py-2">
        <BarChart
          label={`Bytes kept from leaving on each day of ${name} (UTC)`}
          orientation="vertical"
          height={CHART_HEIGHT}
          categories={categories}
          series={[{ id: 'bytes', label: 'Kept from leaving', values }]}
          formatValue={formatBytes}
        />
      </div>
      <DataTable<ProbeSaving>
        label={`What probes saved in ${name}`}
        rows={sortRows(report.probes, columns, sort)}
        columns={columns}
        keyOf={({ probeId }) => probeId}
        {...(sort && { sort })}
        onSort={setSort}
      />
    </>
  );
}

function MonthSelect({ report: { month, months } }: { readonly report: SavingsReport }) {
  const navigate = useNavigate({ from: '/savings' });
  const known = months.includes(month) ? months : [month, ...months];
  return (
    <Select
      label="Month"
      isLabelHidden
      value={month}
      onChange={(next) => void navigate({ search: (search) => ({ ...search, month: next }) })}
      options={known.map((value) => ({ value, label: monthName(value) }))}
    />
  );
}
