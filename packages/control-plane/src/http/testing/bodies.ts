import { type AlertDocument, type DashboardDocument, DEFAULT_POLICY } from '@lookout/contract';
import { aDocument } from '../../testing/test-server.ts';
import type { Bodies } from './path-parameters.ts';

const HASH = 'a'.repeat(64);
const WEBHOOK = { url: 'https://receiver.example/', kinds: [], isEnabled: true };
const DASHBOARD: DashboardDocument = { title: 'a dashboard', range: '1h', panels: [] };
const RANGE = { from: '2026-01-01T00:00:00.000Z', to: '2026-01-01T01:00:00.000Z' };
const inStaging = aDocument({ scope: { environment: 'staging', services: [], attributes: [] } });

/** An alert on a metric of a probe, of one that nobody made unless told otherwise. */
export function anAlert(probeId = 'prb_00000000000000000000000000'): AlertDocument {
  const condition = { kind: 'threshold', side: 'above', value: 1 } as const;
  const range = { windowMinutes: 5, holdMinutes: 0, absent: 'zero' } as const;
  const watch = {
    probeId,
    metric: 'launches.requests',
    where: {},
    stat: 'sum',
    ...range,
    condition,
  } as const;
  return { title: 'an alert', isEnabled: true, watch };
}

/** For every operation with a name in its path, a body that nobody could refuse: only the names can be wrong. */
export const BODIES: Bodies = {
  listEnvironmentEvents: undefined,
  getPreflight: undefined,
  getRollout: undefined,
  moveRollout: { move: 'pause', reason: 'a reason' },
  getSwitchboard: undefined,
  setSwitches: { group: { kind: 'theme', name: 'a theme' }, isOn: false, reason: 'a reason' },
  changePerson: { persona: 'devops', grants: [], isDisabled: false },
  createSignInLink: undefined,
  listSessionsOf: undefined,
  endSessionsOf: undefined,
  endMySession: undefined,
  revokeMyToken: undefined,
  listAgentTokens: undefined,
  createAgentToken: { name: 'a token' },
  revokeAgentToken: undefined,
  getProbe: undefined,
  updateProbe: { document: inStaging },
  deleteProbe: undefined,
  submitProbe: { note: 'a note' },
  rollOutProbe: { revision: 1 },
  switchProbe: { isOn: false },
  listRevisions: undefined,
  restoreRevision: undefined,
  listProbeEvents: undefined,
  getProbeMetrics: undefined,
  listMetrics: undefined,
  listDashboards: undefined,
  createDashboard: DASHBOARD,
  getDashboard: undefined,
  updateDashboard: DASHBOARD,
  deleteDashboard: undefined,
  listAlerts: undefined,
  createAlert: anAlert(),
  getAlert: undefined,
  updateAlert: anAlert(),
  deleteAlert: undefined,
  followAlert: { isFollowed: true },
  listAlertEvents: undefined,
  getAlertCourse: undefined,
  previewAlert: { watch: anAlert().watch, ...RANGE },
  getReview: undefined,
  listReviewers: undefined,
  runEvidence: undefined,
  getRevisionProof: undefined,
  decideReview: { verdict: 'reject', reason: 'a reason', approvalHash: HASH },
  withdrawReview: undefined,
  handOverReview: { personId: null },
  breakGlass: { reason: 'a reason', hours: 1 },
  rebaseReview: { prefer: 'proposed' },
  commentOnReview: { text: 'a comment' },
  resolveThread: { isResolved: true },
  getStreams: undefined,
  listAgents: undefined,
  getRipCord: undefined,
  setRipCord: { isPulled: true, reason: 'a reason' },
  streamTap: undefined,
  getStreamFields: undefined,
  getStreamPrice: undefined,
  getSavings: undefined,
  getSourceLinks: undefined,
  setSourceLinks: { links: [{ service: '*', template: 'https://git.example/{path}' }] },
  getSourcePlace: undefined,
  setStreamPrice: { perGigabyte: 1, currency: 'EUR' },
  listWebhooks: undefined,
  createWebhook: WEBHOOK,
  updateWebhook: WEBHOOK,
  deleteWebhook: undefined,
  replaceWebhookKey: undefined,
  testWebhook: undefined,
  listWebhookDeliveries: undefined,
  retryWebhookDelivery: undefined,
  getPolicy: undefined,
  listPolicyVersions: undefined,
  listPolicyProposals: undefined,
  proposePolicy: { baseVersion: 1, document: DEFAULT_POLICY, note: 'a note' },
  decidePolicyProposal: { verdict: 'reject', reason: 'a reason', contentHash: HASH },
  withdrawPolicyProposal: undefined,
  getAuditEntry: undefined,
};
