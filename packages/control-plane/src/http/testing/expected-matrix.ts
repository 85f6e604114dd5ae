import type { OperationId } from '@lookout/contract';

/** What a call meets: it goes through, or it is refused with this status. */
export type Cell = 'open' | 401 | 403 | 404;

/** Everybody who tries. */
export interface Row {
  /** Not signed in. */
  readonly nobody: Cell;
  readonly developer: Cell;
  readonly devops: Cell;
  readonly analyst: Cell;
  readonly manager: Cell;
  /** Signed in, and granted nothing yet. */
  readonly newcomer: Cell;
  /** Was signed in before the account was shut. */
  readonly shutOut: Cell;
  /** A token of the devops person that may only view production. */
  readonly viewToken: Cell;
  /** Has every right, but in staging only. Things are in production. */
  readonly elsewhere: Cell;
}

const REFUSED = { nobody: 401, newcomer: 403, shutOut: 401, viewToken: 403 } as const;
const VIEW: Row = {
  ...REFUSED,
  viewToken: 'open',
  developer: 'open',
  devops: 'open',
  analyst: 'open',
  manager: 'open',
  elsewhere: 403,
};
const AUTHOR: Row = {
  ...REFUSED,
  developer: 'open',
  devops: 'open',
  analyst: 403,
  manager: 403,
  elsewhere: 403,
};
const TEAM: Row = {
  ...REFUSED,
  developer: 'open',
  devops: 'open',
  analyst: 403,
  manager: 'open',
  elsewhere: 403,
};
const DEVOPS: Row = {
  ...REFUSED,
  developer: 403,
  devops: 'open',
  analyst: 403,
  manager: 403,
  elsewhere: 403,
};
const ANYBODY: Row = {
  nobody: 'open',
  developer: 'open',
  devops: 'open',
  analyst: 'open',
  manager: 'open',
  newcomer: 'open',
  shutOut: 'open',
  viewToken: 'open',
  elsewhere: 'open',
};
const ONESELF: Row = { ...ANYBODY, nobody: 401, shutOut: 401, viewToken: 403 };
/** What is named by its id does not exist for those who may not view its environment. */
const hidden = (row: Row): Row => ({ ...row, elsewhere: 404 });
/** About no environment: the answer, not the door, depends on where the rights hold. */
const somewhere = (row: Row): Row => ({ ...row, elsewhere: 'open' });

/** Who may call what: every operation of the API, written out, so that a change of rights is a change of this. */
export const EXPECTED: Readonly<Record<OperationId, Row>> = {
  getSignInOptions: ANYBODY,
  signIn: ANYBODY,
  signOut: ANYBODY,
  readSignInLink: ANYBODY,
  useSignInLink: ANYBODY,

  getSession: ONESELF,
  listMySessions: ONESELF,
  endMySession: ONESELF,
  changeMyPassword: ONESELF,
  listMyTokens: ONESELF,
  createMyToken: ONESELF,
  revokeMyToken: ONESELF,

  listPeople: somewhere(DEVOPS),
  invitePerson: somewhere(DEVOPS),
  changePerson: somewhere(DEVOPS),
  createSignInLink: somewhere(DEVOPS),
  listSessionsOf: somewhere(DEVOPS),
  endSessionsOf: somewhere(DEVOPS),
  listAgentTokens: DEVOPS,
  createAgentToken: DEVOPS,
  revokeAgentToken: DEVOPS,

  listProbes: VIEW,
  createProbe: somewhere(AUTHOR),
  getProbe: hidden(VIEW),
  updateProbe: hidden(AUTHOR),
  deleteProbe: hidden(AUTHOR),
  submitProbe: hidden(AUTHOR),
  restoreRevision: hidden(AUTHOR),
  rollOutProbe: hidden(TEAM),
  switchProbe: hidden(TEAM),
  listRevisions: hidden(VIEW),
  listProbeEvents: hidden(VIEW),
  getProbeMetrics: hidden(VIEW),
  getPreflight: hidden(VIEW),
  compileQuery: somewhere(VIEW),

  listReviews: VIEW,
  getReview: hidden(VIEW),
  listReviewers: hidden(VIEW),
  runEvidence: hidden(VIEW),
  getRevisionProof: hidden(VIEW),
  commentOnReview: hidden(VIEW),
  resolveThread: hidden(VIEW),
  handOverReview: hidden(VIEW),
  decideReview: hidden(TEAM),
  withdrawReview: hidden(AUTHOR),
  rebaseReview: hidden(AUTHOR),
  breakGlass: hidden(DEVOPS),

  listRollouts: VIEW,
  getRollout: hidden(VIEW),
  moveRollout: hidden(TEAM),
  getSwitchboard: VIEW,
  setSwitches: TEAM,
  getRipCord: VIEW,
  setRipCord: TEAM,

  getStreams: VIEW,
  getStreamFields: VIEW,
  getStreamPrice: VIEW,
  getSavings: VIEW,
  listMetrics: VIEW,
  listDashboards: VIEW,
  createDashboard: VIEW,
  getDashboard: VIEW,
  updateDashboard: VIEW,
  deleteDashboard: VIEW,
  listAlerts: VIEW,
  createAlert: AUTHOR,
  getAlert: VIEW,
  updateAlert: AUTHOR,
  deleteAlert: AUTHOR,
  followAlert: VIEW,
  listAlertEvents: VIEW,
  getAlertCourse: VIEW,
  previewAlert: VIEW,
  listEnvironmentEvents: VIEW,
  setStreamPrice: DEVOPS,
  getSourceLinks: VIEW,
  setSourceLinks: DEVOPS,
  getSourcePlace: VIEW,
  listAgents: VIEW,
  streamTap: VIEW,
  streamEvents: somewhere(VIEW),
  listNotifications: somewhere(VIEW),
  readNotifications: somewhere(VIEW),

  getPolicy: VIEW,
  listPolicyVersions: VIEW,
  listPolicyProposals: VIEW,
  proposePolicy: DEVOPS,
  decidePolicyProposal: TEAM,
  withdrawPolicyProposal: DEVOPS,

  listWebhooks: DEVOPS,
  createWebhook: DEVOPS,
  updateWebhook: DEVOPS,
  deleteWebhook: DEVOPS,
  replaceWebhookKey: DEVOPS,
  testWebhook: DEVOPS,
  listWebhookDeliveries: DEVOPS,
  retryWebhookDelivery: DEVOPS,

  listAudit: DEVOPS,
  getAuditEntry: somewhere(DEVOPS),
  verifyAudit: somewhere(DEVOPS),
  exportAudit: DEVOPS,
};
