/**
 * The seams between the control plane's halves: what the HTTP features need of the agents' side (OpAMP, tap,
 * metrics) and what that side needs of the features. Both are wired once, in `server.ts`.
 */
import type {
  Agent,
  AgentConfig,
  AgentReport,
  Hash,
  Marker,
  Plan,
  ProbeEffect,
  ProbeHealth,
  ServerEvent,
  Timestamp,
  Visualization,
} from '@lookout/contract';
import type { SampleChunk } from '@lookout/engine';
import type { AgentAnswer } from '@lookout/governance';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import type { Changes } from './features/changes/changes.ts';
import type { Router } from './http/router.ts';
import type { Clock } from './lib/clock.ts';
import type { Database } from './store/database.ts';

/** Ends a subscription; calling it twice is harmless. */
export type Unsubscribe = () => void;

/** One configuration of one environment, as offered to its processors. */
export interface ConfigOffer {
  readonly environment: string;
  /** Counts up with each offer of an environment while this process lives; 1 is the configuration found at the start. */
  readonly sequence: number;
  readonly config: AgentConfig;
  /** `contentHash(config)`. */
  readonly hash: Hash;
  readonly offeredAt: Timestamp;
}

/** What rings select a processor by. */
export interface AgentTraits {
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What processors shall run. Every method answers from memory. */
export interface ConfigSource {
  /**
   * The offer that holds now where every rollout has arrived. An environment never heard of has an empty
   * configuration.
   */
  current(environment: string): ConfigOffer;
  /** The offer for one processor: the same object for all of a cohort, which differ in no rollout. */
  offerFor(environment: string, agent: AgentTraits): ConfigOffer;
  /** Every plan that some processor may be running. */
  plansIn(environment: string): readonly Plan[];
  /** Calls `listener` at once with each new offer, before anything slow. */
  subscribe(listener: (offer: ConfigOffer) => void): Unsubscribe;
}

/** How far one processor has confirmed what was asked. */
export interface AgentConfirmation {
  readonly id: string;
  readonly name: string;
  readonly isConnected: boolean;
  /** When it confirmed; null while it has not. */
  readonly confirmedAt: Timestamp | null;
  /** From offer to confirmation; null while it has not confirmed or when the offer is older than this process. */
  readonly milliseconds: number | null;
}

/** How one processor stands with the configuration that it was sent last. */
export interface AgentDelivery extends AgentTraits {
  readonly name: string;
  readonly isConnected: boolean;
  /** Milliseconds since the epoch. */
  readonly lastSeenAt: number;
  /** The configuration that it was sent last; null before the first. */
  readonly hash: Hash | null;
  readonly answer: AgentAnswer;
  readonly report: AgentReport | null;
}

/** What the processors of an environment measured for one probe, added up. */
export interface ProbeMeasurement {
  readonly effect: ProbeEffect | null;
  readonly health: ProbeHealth | null;
}

/** Something changed about the processors of an environment. */
export type AgentChange =
  /** A processor came, went, or answered an offer. */
  | { readonly kind: 'status'; readonly environment: string; readonly agentId: string }
  /** New counters arrived: at most one call a second and environment. */
  | { readonly kind: 'report'; readonly environment: string }
  /** A processor reports a probe as tripped; may repeat while the trip lasts. */
  | {
      readonly kind: 'trip';
      readonly environment: string;
      readonly probeId: string;
      readonly revision: number;
      /** The configuration that the processor ran when it said so: a trip under an older epoch is history. */
      readonly configHash: Hash | null;
      readonly reason: string;
      readonly at: Timestamp;
    }
  /** A processor refused a configuration. */
  | {
      readonly kind: 'failure';
      readonly environment: string;
      readonly agentId: string;
      readonly agentName: string;
      readonly sequence: number;
      readonly error: string;
    };

/** The processors, as the OpAMP server knows them. Every method answers from memory. */
export interface AgentDirectory {
  /** Environments that processors ever named. */
  environments(): readonly string[];
  agents(environment: string): readonly Agent[];
  /** One entry for each processor that counts: confirmed when it applied the offer `sequence` or a later one. */
  confirmations(environment: string, sequence: number): readonly AgentConfirmation[];
  /** One entry for each processor that counts. */
  deliveries(environment: string): readonly AgentDelivery[];
  /** Null while no processor reported on the probe. */
  measurementOf(environment: string, probeId: string): ProbeMeasurement | null;
  onChange(listener: (change: AgentChange) => void): Unsubscribe;
}

/** The recent sample of an environment's stream, for the evidence of a review. */
export interface TapSampleSource {
  sample(environment: string): readonly SampleChunk[];
}

/** Carries every change to the event streams of the readers, in process. */
export interface EventBus {
  publish(event: ServerEvent): void;
  subscribe(listener: (event: ServerEvent) => void): Unsubscribe;
}

/** The streams that people read now: they end when what their reader may see changes. */
export interface OpenStreams {
  /** Ends every stream of an account. Whose session still holds reads on, with the rights of then. */
  endOf(accountId: string): void;
}

/** What the agents' side asks about probes. */
export interface ProbeLookup {
  /** Undefined when there is no such probe. */
  environmentOf(probeId: string): Promise<string | undefined>;
  /** Moments worth a mark on the probe's charts, oldest first. */
  markers(probeId: string, range: { from: Timestamp; to: Timestamp }): Promise<Marker[]>;
  /** The plans of all of its revisions. */
  plansOf(probeId: string): Promise<Plan[]>;
  /** What charts say of every probe of an environment. */
  charted(environment: string): Promise<ChartedProbe[]>;
}

/** A probe beside its metrics. */
export interface ChartedProbe {
  readonly id: string;
  readonly title: string;
  /** The chart that the deployed text asks for. */
  readonly visualization: Visualization | null;
}

/** What a processor presented: for which environment it may speak, null = for all. */
export interface AgentKey {
  /** Null for the installation's own token. */
  readonly tokenId: string | null;
  readonly environment: string | null;
}

/** What processors may present as their bearer token. */
export interface AgentKeys {
  find(secret: string): Promise<AgentKey | null>;
  /** Calls `listener` with each token that is revoked. */
  onRevoked(listener: (tokenId: string) => void): Unsubscribe;
}

/** What `createAgentPlane` is given. */
export interface AgentPlaneDependencies {
  readonly database: Kysely<Database>;
  readonly configs: ConfigSource;
  readonly bus: EventBus;
  readonly probes: ProbeLookup;
  /** Where what people do with telemetry is put on record. */
  readonly changes: Changes;
  readonly keys: AgentKeys;
  readonly clock: Clock;
  readonly log: FastifyBaseLogger;
}

/** The agents' side of the control plane: OpAMP server, tap, metrics and stream volumes. */
export interface AgentPlane {
  readonly directory: AgentDirectory;
  readonly samples: TapSampleSource;
  /** Adds the routes for processors (`app`) and the people's endpoints of these features (`router`). */
  register(app: FastifyInstance, router: Router): void | Promise<void>;
  /** Ends connections and timers and writes what is still in memory. */
  close(): Promise<void>;
}

/** How the agents' side is made; `features/agents/agent-plane.ts` exports it as `createAgentPlane`. */
export type CreateAgentPlane = (dependencies: AgentPlaneDependencies) => Promise<AgentPlane>;
