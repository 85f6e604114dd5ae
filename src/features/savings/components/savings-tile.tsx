import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { BarChart } from '../../../components/charts/bar-chart.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { costOf, formatCost } from '../../../lib/cost.ts';
import { formatBytes } from '../../../lib/format.ts';
import { useEnvironment } from '../../../lib/use-session.ts';
import { savingsQuery } from '../api/get-savings.ts';
import { dayBars, monthName, totalOf } from '../model.ts';

interface SavingsTileProps {
  readonly title: string;
  readonly height: number;
}

/** What was saved this month, by day, with the way to all of it. */
export function SavingsTile({ title, height }: SavingsTileProps) {
  const { data, error, refetch } = useQuery(savingsQuery(useEnvironment(), undefined));
  if (error && !data) {
    return (
      <ErrorState title="The savings could not be loaded" error={error} onRetry={() => void refetch()} />
    );
  }
  if (!data) {
    return (
      <div role="status" aria-label={`Loading ${title}`}>
        <Skeleton className="h-[220px]" />
      </div>
    );
  }
  const { categories, values } = dayBars(data);
  const { measured } = totalOf(data);
  const cost = costOf(measured, data.price);
  return (
    <>
      <p className="mb-1 text-data text-muted">
        {formatBytes(measured)} in {monthName(data.month)}
        {cost !== null && `, ${formatCost(cost, data.price)}`}
      </p>
      <BarChart
        label={`Bytes kept from leaving on each day of ${monthName(data.month)} (UTC)`}
        orientation="vertical"
        height={height - 44}
        categories={categories}
        series={[{ id: 'bytes', label: 'Kept from leaving', values }]}
        formatValue={formatBytes}
      />
      <Link to="/savings" className="mt-1 inline-block text-data text-accent hover:underline">
        By probe and day
      </Link>
    </>
  );
}
