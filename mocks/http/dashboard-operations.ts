import { type Account, mayDo } from '@lookout/contract';
import type { MockPlane } from '../plane/mock-plane.ts';
import { forbidden } from '../plane/problem-error.ts';
import type { Operations } from './call.ts';
import { demandVersion } from './if-match.ts';

type DashboardOperations = Pick<
  Operations,
  'listDashboards' | 'createDashboard' | 'getDashboard' | 'updateDashboard' | 'deleteDashboard'
>;

/** What the API offers about dashboards. */
export function dashboardOperations({ stores: { dashboards } }: MockPlane): DashboardOperations {
  const own = <Ref extends { environment: string; dashboardId: string }>(
    ref: Ref,
    account: Account,
    ifMatch: number | null,
  ): Ref => {
    const dashboard = dashboards.get(ref);
    if (dashboard.owner.id !== account.id && !mayDo(account, 'administer', ref.environment))
      throw forbidden(`This dashboard is ${dashboard.owner.name}’s.`);
    demandVersion(ifMatch, dashboard, 'dashboard');
    return ref;
  };
  return {
    listDashboards: ({ params }) => ({ items: dashboards.list(params.environment) }),
    createDashboard: ({ params, body, person }) => dashboards.create(params.environment, body, person()),
    getDashboard: ({ params }) => dashboards.get(params),
    updateDashboard: ({ params, body, person, ifMatch }) =>
      dashboards.update(own(params, person(), ifMatch), body),
    deleteDashboard: ({ params, person, ifMatch }) =>
      dashboards.delete(own(params, person(), ifMatch)) as undefined,
  };
}
