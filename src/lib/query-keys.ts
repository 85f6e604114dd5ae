/** Keys of everything in the query cache, so that events and features agree on where a thing lives. */
export const queryKeys = {
  session: () => ['session'] as const,
  signInOptions: () => ['sign-in-options'] as const,
  probes: (environment: string) => ['probes', environment] as const,
  probe: (probeId: string) => ['probe', probeId] as const,
  probeEvents: (probeId: string) => ['probe', probeId, 'events'] as const,
  environmentEvents: (environment: string) => ['environment-events', environment] as const,
  revisions: (probeId: string) => ['probe', probeId, 'revisions'] as const,
  /** The prefix of every range and choice of series. */
  probeMetrics: (probeId: string) => ['probe-metrics', probeId] as const,
  dashboards: (environment: string) => ['dashboards', environment] as const,
  dashboard: (environment: string, dashboardId: string) => ['dashboard', environment, dashboardId] as const,
  alerts: (environment: string) => ['alerts', environment] as const,
  /** The prefix of everything about one alert. */
  alert: (alertId: string) => ['alert', alertId] as const,
  /** The prefix of every range. */
  metrics: (environment: string) => ['metrics', environment] as const,
  reviews: (environment?: string, filter?: 'waiting' | 'mine' | 'all') =>
    ['reviews', environment, filter].filter((part) => part !== undefined),
  review: (reviewId: string) => ['review', reviewId] as const,
  /** Without a revision: the prefix of every revision's, to invalidate them all. */
  proof: (probeId: string, revision?: number) =>
    ['proof', probeId, revision].filter((part) => part !== undefined),
  /** Beside the review, not below it: what changes the review must not run it again. */
  evidenceNow: (reviewId: string) => ['evidence-now', reviewId] as const,
  rollouts: (environment: string, probeId?: string) =>
    ['rollouts', environment, probeId].filter((part) => part !== undefined),
  rollout: (rolloutId: string) => ['rollout', rolloutId] as const,
  preflight: (probeId: string, revision: number) => ['preflight', probeId, revision] as const,
  streams: (environment: string, window?: number) =>
    ['streams', environment, window].filter((part) => part !== undefined),
  streamFields: (environment: string, service: string, durableId: string) =>
    ['stream-fields', environment, service, durableId] as const,
  sourceLinks: (environment: string) => ['source-links', environment] as const,
  /** Every line of code of an environment without the last two. */
  sourcePlace: (environment: string, ...line: readonly [] | readonly [service: string, durableId: string]) =>
    ['source-place', environment, ...line] as const,
  streamPrice: (environment: string) => ['stream-price', environment] as const,
  savings: (environment: string, month: string | undefined) => ['savings', environment, month] as const,
  agents: (environment: string) => ['agents', environment] as const,
  switchboard: (environment: string) => ['switchboard', environment] as const,
  ripCord: (environment: string) => ['rip-cord', environment] as const,
  pipe: (environment: string) => ['pipe', environment] as const,
  /** The prefix of everything about an environment's policy. */
  policy: (environment: string) => ['policy', environment] as const,
  /** Everything that an address of the audit log can narrow it to. */
  audit: (environment: string, search: object) => ['audit', environment, search] as const,
  auditEntry: (sequence: number) => ['audit-entry', sequence] as const,
  notifications: () => ['notifications'] as const,
  people: () => ['people'] as const,
  ownAccount: () => ['own-account'] as const,
  agentTokens: (environment: string) => ['agent-tokens', environment] as const,
  webhooks: (environment: string) => ['webhooks', environment] as const,
  webhookDeliveries: (webhookId: string) => ['webhook-deliveries', webhookId] as const,
};
