import type { Persona } from '@lookout/contract';
import { FiringAlerts } from '../../features/alerts/components/firing-alerts.tsx';
import { RequestsForMe } from '../../features/approvals/components/requests-for-me.tsx';
import { RecentChanges } from '../../features/changes/components/recent-changes.tsx';
import { TroubledProbes } from '../../features/probes/components/troubled-probes.tsx';
import { SavingsThisMonth } from '../../features/savings/components/savings-this-month.tsx';
import { NextSteps } from '../../features/streams/components/next-steps.tsx';
import { useSession } from '../../lib/use-session.ts';
import { FirstSteps } from './first-steps.tsx';

const PARTS = {
  requests: RequestsForMe,
  firing: FiringAlerts,
  trouble: TroubledProbes,
  next: NextSteps,
  changes: RecentChanges,
  savings: SavingsThisMonth,
} as const;

type PartName = keyof typeof PARTS;

/** What each persona reads first, in two columns, one above the other where it is narrow; everybody has all of it. */
const COLUMNS: Readonly<Record<Persona, readonly [readonly PartName[], readonly PartName[]]>> = {
  developer: [
    ['firing', 'trouble', 'next', 'requests'],
    ['changes', 'savings'],
  ],
  devops: [
    ['firing', 'trouble', 'requests', 'next'],
    ['changes', 'savings'],
  ],
  analyst: [
    ['firing', 'savings', 'changes'],
    ['next', 'trouble', 'requests'],
  ],
  manager: [
    ['firing', 'requests', 'savings', 'trouble'],
    ['changes', 'next'],
  ],
};

/** What needs me, what flows, what changed and what it saved. */
export function HomeScreen() {
  const { account } = useSession();
  const [first, second] = COLUMNS[account.persona];
  return (
    <div className="h-full overflow-auto">
      <title>Home · Lookout</title>
      <h1 className="sr-only">Home</h1>
      <FirstSteps />
      <div className="divide-y xl:grid xl:min-h-full xl:grid-cols-2 xl:divide-x xl:divide-y-0">
        <Column names={first} />
        <Column names={second} />
      </div>
    </div>
  );
}

function Column({ names }: { readonly names: readonly PartName[] }) {
  return (
    <div className="min-w-0 divide-y">
      {names.map((name) => {
        const Part = PARTS[name];
        return <Part key={name} />;
      })}
    </div>
  );
}
