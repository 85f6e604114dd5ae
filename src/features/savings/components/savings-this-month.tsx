import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ErrorState } from '../../../components/error-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { useEnvironment } from '../../../lib/use-session.ts';
import { savingsQuery } from '../api/get-savings.ts';
import { monthName } from '../model.ts';
import { SavingsSummary } from './savings-summary.tsx';

/** What the probes of the environment saved within the present month. */
export function SavingsThisMonth() {
  const { data, error, refetch } = useQuery(savingsQuery(useEnvironment(), undefined));
  return (
    <Panel title="What it saved" detail={data && monthName(data.month)}>
      {error && !data && (
        <ErrorState title="The savings could not be loaded" error={error} onRetry={() => void refetch()} />
      )}
      {!error && !data && <SkeletonRows label="Loading what was saved" rows={3} />}
      {data?.probes.length === 0 && (
        <p className="p-3 text-muted">No probe ran this month, so nothing was saved.</p>
      )}
      {data && data.probes.length > 0 && (
        <>
          <SavingsSummary report={data} />
          <Link to="/savings" className="block px-3 py-2 text-accent hover:underline">
            By probe and day
          </Link>
        </>
      )}
    </Panel>
  );
}
