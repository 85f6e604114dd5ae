import { Dashboard, DashboardDocument } from '../dashboard.ts';
import { Id } from '../primitives.ts';
import { z } from '../zod.ts';
import { API_BASE, EnvironmentParams } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

const DASHBOARDS = `${API_BASE}/environments/:environment/dashboards`;
const DashboardParams = EnvironmentParams.extend({ dashboardId: Id });

export const dashboardEndpoints = {
  listDashboards: defineEndpoint({
    method: 'GET',
    path: DASHBOARDS,
    summary: 'Dashboards of an environment by their titles',
    right: 'view',
    params: EnvironmentParams,
    response: z.strictObject({ items: z.array(Dashboard) }),
  }),
  createDashboard: defineEndpoint({
    method: 'POST',
    path: DASHBOARDS,
    summary: 'Make a dashboard, which everybody in the environment sees and its maker changes',
    right: 'view',
    withoutVersion: 'It creates.',
    idempotencyKey: 'required',
    params: EnvironmentParams,
    body: DashboardDocument,
    response: Dashboard,
    status: 201,
  }),
  getDashboard: defineEndpoint({
    method: 'GET',
    path: `${DASHBOARDS}/:dashboardId`,
    summary: 'One dashboard',
    right: 'view',
    params: DashboardParams,
    response: Dashboard,
  }),
  updateDashboard: defineEndpoint({
    method: 'PUT',
    path: `${DASHBOARDS}/:dashboardId`,
    summary: 'Arrange a dashboard anew; for its owner and administrators',
    right: 'view',
    ifMatch: 'required',
    params: DashboardParams,
    body: DashboardDocument,
    response: Dashboard,
  }),
  deleteDashboard: defineEndpoint({
    method: 'DELETE',
    path: `${DASHBOARDS}/:dashboardId`,
    summary: 'Delete a dashboard; for its owner and administrators',
    right: 'view',
    ifMatch: 'required',
    params: DashboardParams,
    response: null,
  }),
};
