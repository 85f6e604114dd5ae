import { Alert, AlertCourse, AlertDocument, AlertEvent, AlertWatch } from '../alert.ts';
import { Id, Timestamp } from '../primitives.ts';
import { z } from '../zod.ts';
import { API_BASE, EnvironmentParams, PageQuery, pageOf } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

const ALERTS = `${API_BASE}/environments/:environment/alerts`;
const AlertParams = EnvironmentParams.extend({ alertId: Id });
const Range = z.strictObject({ from: Timestamp, to: Timestamp });

export const alertEndpoints = {
  listAlerts: defineEndpoint({
    method: 'GET',
    path: ALERTS,
    summary: 'Alerts of an environment by their titles, with where they stand',
    right: 'view',
    params: EnvironmentParams,
    response: z.strictObject({ items: z.array(Alert) }),
  }),
  createAlert: defineEndpoint({
    method: 'POST',
    path: ALERTS,
    summary: 'Make an alert on a metric; its maker follows it',
    right: 'author',
    withoutVersion: 'It creates.',
    idempotencyKey: 'required',
    params: EnvironmentParams,
    body: AlertDocument,
    response: Alert,
    status: 201,
  }),
  getAlert: defineEndpoint({
    method: 'GET',
    path: `${ALERTS}/:alertId`,
    summary: 'One alert',
    right: 'view',
    params: AlertParams,
    response: Alert,
  }),
  updateAlert: defineEndpoint({
    method: 'PUT',
    path: `${ALERTS}/:alertId`,
    summary: 'Change an alert, or switch it on or off; what changed in its watch begins anew',
    right: 'author',
    ifMatch: 'required',
    params: AlertParams,
    body: AlertDocument,
    response: Alert,
  }),
  deleteAlert: defineEndpoint({
    method: 'DELETE',
    path: `${ALERTS}/:alertId`,
    summary: 'Delete an alert and its history',
    right: 'author',
    ifMatch: 'required',
    params: AlertParams,
    response: null,
  }),
  followAlert: defineEndpoint({
    method: 'PUT',
    path: `${ALERTS}/:alertId/following`,
    summary: 'Be told, or no longer, of what becomes of an alert',
    right: 'view',
    withoutVersion: 'It is about the caller alone.',
    params: AlertParams,
    body: z.strictObject({ isFollowed: z.boolean() }),
    response: Alert,
  }),
  listAlertEvents: defineEndpoint({
    method: 'GET',
    path: `${ALERTS}/:alertId/events`,
    summary: 'When an alert fired, was over or had no data, newest first; for 90 days',
    right: 'view',
    params: AlertParams,
    query: PageQuery,
    response: pageOf(AlertEvent),
  }),
  getAlertCourse: defineEndpoint({
    method: 'GET',
    path: `${ALERTS}/:alertId/course`,
    summary: 'What an alert saw over a range',
    right: 'view',
    params: AlertParams,
    query: Range,
    response: AlertCourse,
  }),
  previewAlert: defineEndpoint({
    method: 'POST',
    path: `${API_BASE}/environments/:environment/alert-previews`,
    summary: 'What an alert would have seen over a range, and when it would have fired',
    right: 'view',
    withoutVersion: 'It changes nothing.',
    withoutKey: 'It changes nothing.',
    params: EnvironmentParams,
    body: z.strictObject({ watch: AlertWatch, from: Timestamp, to: Timestamp }),
    response: AlertCourse,
  }),
};
