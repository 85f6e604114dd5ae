import type { ProbeEvent } from '@lookout/contract';
import { AlertStore } from './alert-store.ts';
import { AuditStore } from './audit-store.ts';
import { Context } from './context.ts';
import { DashboardStore } from './dashboard-store.ts';
import { History } from './history.ts';
import { NotificationStore } from './notification-store.ts';
import { PeopleStore } from './people-store.ts';
import { PolicyStore } from './policy-store.ts';
import { PriceStore } from './price-store.ts';
import { ProbeStore } from './probe-store.ts';
import { ReviewStore } from './review-store.ts';
import { RevisionStore } from './revision-store.ts';
import { RipCordStore } from './rip-cord-store.ts';
import { RolloutStore } from './rollout-store.ts';
import { SourceLinksStore } from './source-links-store.ts';
import { TokenStore } from './token-store.ts';
import { WebhookStore } from './webhook-store.ts';

/** Everything that the in-memory control plane remembers. */
export interface Stores {
  readonly audit: AuditStore;
  readonly context: Context;
  readonly history: History;
  readonly probes: ProbeStore;
  readonly revisions: RevisionStore;
  readonly reviews: ReviewStore;
  readonly rollouts: RolloutStore;
  readonly ripCords: RipCordStore;
  readonly webhooks: WebhookStore;
  readonly people: PeopleStore;
  readonly tokens: TokenStore;
  readonly policies: PolicyStore;
  readonly prices: PriceStore;
  readonly sourceLinks: SourceLinksStore;
  readonly dashboards: DashboardStore;
  readonly alerts: AlertStore;
  readonly notifications: NotificationStore;
}

/** Empty stores that share a clock. */
export function createStores(clock: () => number): Stores {
  const context = new Context(clock);
  const probes = new ProbeStore(context);
  const webhooks = new WebhookStore(context);
  const audit = new AuditStore(context);
  const reviews = new ReviewStore(context);
  const notifications = new NotificationStore(context);
  const tell = (event: ProbeEvent) => {
    const { environment } = probes.get(event.probeId).document.scope;
    context.publish({ type: 'probe-event', environment, event });
    webhooks.tell(environment, event);
    audit.tell(environment, event);
    notifications.tell(event, reviews.newest(event.probeId));
  };
  return {
    audit,
    context,
    history: new History(context, tell),
    probes,
    revisions: new RevisionStore(),
    rollouts: new RolloutStore(),
    reviews,
    ripCords: new RipCordStore(context),
    webhooks,
    people: new PeopleStore(context),
    tokens: new TokenStore(context),
    policies: new PolicyStore(context),
    prices: new PriceStore(context),
    sourceLinks: new SourceLinksStore(context),
    dashboards: new DashboardStore(context),
    alerts: new AlertStore(context),
    notifications,
  };
}
