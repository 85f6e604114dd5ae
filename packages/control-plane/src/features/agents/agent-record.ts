import type { Agent, AgentReport } from '@lookout/contract';
import type { ServerToAgentInit } from '@lookout/contract/opamp';
import { timestamp } from '../../lib/clock.ts';
import { OfferTracker } from './offer-tracker.ts';
import { ProbeMeter } from './probe-meter.ts';

/** Who a processor says it is. */
export interface AgentDescription {
  /** OpAMP instance UID as a UUID. */
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly environment: string;
  /** What else it says about itself; rings select by these. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** A way to reach a connected processor. */
export interface AgentLink {
  send(message: ServerToAgentInit): void;
}

/** Everything that is known of one processor. */
export class AgentRecord {
  description: AgentDescription;
  lastSeenAt: number;
  /** Null while it is not connected. */
  link: AgentLink | null = null;
  /** It said goodbye: nobody waits for it. */
  isGone = false;
  report: AgentReport | null = null;
  readonly offers = new OfferTracker();
  readonly meter = new ProbeMeter();

  constructor(description: AgentDescription, lastSeenAt: number) {
    this.description = description;
    this.lastSeenAt = lastSeenAt;
  }

  get isConnected(): boolean {
    return this.link !== null;
  }

  toAgent(): Agent {
    const { id, name, version, environment, attributes } = this.description;
    return {
      id,
      name,
      version,
      environment,
      attributes: { ...attributes },
      placement: 'off-box',
      isConnected: this.isConnected,
      lastSeenAt: timestamp(this.lastSeenAt),
      config: this.offers.state(),
      report: this.report,
    };
  }
}
