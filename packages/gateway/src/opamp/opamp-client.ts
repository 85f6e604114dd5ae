import { type AgentConfig, type AgentReport, type Hash, REPORT_CAPABILITY } from '@lookout/contract';
import {
  AGENT_CAPABILITIES,
  type AgentToServerInit,
  bytesOfUuid,
  OPAMP_PATH,
  REPORT_FULL_STATE,
  type ServerToAgent,
  uuidOfBytes,
} from '@lookout/contract/opamp';
import type { Logger } from 'pino';
import {
  type ConfigStatus,
  describe,
  healthKey,
  healthOf,
  type Identity,
  toCustomMessage,
  toEffectiveConfig,
  toRemoteConfigStatus,
} from './agent-state.ts';
import type { AcceptedConfig, ConfigCache } from './config-cache.ts';
import { readOffer } from './config-receiver.ts';
import { OpampConnection } from './connection.ts';

export interface OpampClientOptions {
  readonly controlPlaneUrl: string;
  readonly token: string;
  readonly identity: Identity;
  readonly cache: ConfigCache;
  readonly log: Logger;
  /** Takes a configuration at once, or says why not and keeps the old one. */
  readonly configure: (config: AgentConfig) => { ok: true } | { ok: false; error: string };
  /** Counters and health at this moment; the client fills in the configuration's hash. */
  readonly report: () => Omit<AgentReport, 'configHash'>;
  /** Keeps the identity that the control plane gave. */
  readonly onNewIdentity: (instanceUid: string) => void;
}

/**
 * The gateway as an OpAMP agent: takes configurations, acknowledges each with its hash, reports counters and health.
 * https://github.com/open-telemetry/opamp-spec/blob/main/specification.md
 */
export class OpampClient {
  readonly #options: OpampClientOptions;
  readonly #connection: OpampConnection;
  readonly #startedAt = BigInt(Date.now()) * 1_000_000n;
  #instanceUid: string;
  #sequence = 0n;
  #accepted: AcceptedConfig | null = null;
  #status: ConfigStatus | null = null;
  #lastHealth = '';

  constructor(options: OpampClientOptions) {
    this.#options = options;
    this.#instanceUid = options.identity.instanceUid;
    this.#connection = new OpampConnection({
      url: `${options.controlPlaneUrl.replace(/^http/, 'ws')}${OPAMP_PATH}`,
      token: options.token,
      log: options.log,
      onOpen: () => this.#sendFullState(),
      onMessage: (message) => this.#receive(message),
    });
  }

  get isConnected(): boolean {
    return this.#connection.isOpen;
  }

  /** The hash of the configuration that runs. */
  get configHash(): Hash | null {
    return this.#accepted?.hash ?? null;
  }

  /** Runs the configuration that the cache holds, then connects. */
  async start(): Promise<void> {
    const cached = await this.#options.cache.read();
    if (cached.kind === 'damaged') this.#reportDamage(cached.reason);
    if (cached.kind === 'found') this.#restore(cached.accepted);
    this.#connection.open();
  }

  /** Sends counters, and health where it changed. Without a connection nothing is kept: counters are totals. */
  sendReport(): void {
    if (!this.isConnected) return;
    const report = this.#report();
    const key = healthKey(report);
    const health = key === this.#lastHealth ? {} : { health: healthOf(report, this.#startedAt) };
    this.#lastHealth = key;
    this.#send({ ...health, customMessage: toCustomMessage(report) });
  }

  close(): void {
    this.#send({ agentDisconnect: {} });
    this.#connection.close();
  }

  #restore(accepted: AcceptedConfig): void {
    const problem = this.#tryRestore(accepted);
    if (problem) this.#reportDamage(problem);
    else
      this.#options.log.info(
        { probes: accepted.config.probes.length },
        'running the last accepted configuration',
      );
  }

  #tryRestore(accepted: AcceptedConfig): string | undefined {
    const { environment } = this.#options.identity;
    if (accepted.config.environment !== environment)
      return `it is for environment ${accepted.config.environment}, not ${environment}`;
    const result = this.#options.configure(accepted.config);
    if (!result.ok) return result.error;
    this.#accepted = accepted;
    this.#status = { hash: accepted.hash, status: 'applied' };
    return undefined;
  }

  #reportDamage(reason: string): void {
    const { path } = this.#options.cache;
    this.#options.log.warn({ path, reason }, 'ignored the saved configuration; starting without probes');
  }

  #receive(message: ServerToAgent): void {
    if (message.errorResponse)
      this.#options.log.warn(
        { error: message.errorResponse.errorMessage },
        'the control plane refused a message',
      );
    if (message.agentIdentification) this.#rename(message.agentIdentification.newInstanceUid);
    if (message.remoteConfig) this.#apply(message.remoteConfig);
    if ((message.flags & REPORT_FULL_STATE) !== 0n) this.#sendFullState();
  }

  #rename(newUid: Uint8Array): void {
    this.#instanceUid = uuidOfBytes(newUid);
    this.#options.onNewIdentity(this.#instanceUid);
  }

  #apply(remote: NonNullable<ServerToAgent['remoteConfig']>): void {
    const offer = readOffer(remote, this.#options.identity.environment);
    if (offer.kind === 'invalid') this.#fail(offer.hash, offer.error);
    else if (offer.accepted.hash === this.configHash) this.#confirmOnceSaved();
    else this.#switchTo(offer.accepted);
  }

  /** The plans change before this returns; the acknowledgement follows once the configuration is on disk. */
  #switchTo(accepted: AcceptedConfig): void {
    const result = this.#options.configure(accepted.config);
    if (!result.ok) {
      this.#fail(accepted.hash, result.error);
      return;
    }
    this.#accepted = accepted;
    this.#acknowledge({ hash: accepted.hash, status: 'applying' });
    this.#options.cache
      .write(accepted)
      .catch((error: Error) =>
        this.#options.log.error(error, 'the configuration runs, but could not be saved'),
      )
      .finally(() => this.#confirm(accepted));
  }

  /** It runs already, but may be on its way to the disk still. */
  #confirmOnceSaved(): void {
    const accepted = this.#accepted;
    if (!accepted) return;
    const confirm = () => this.#confirm(accepted);
    this.#options.cache.settled().then(confirm, confirm);
  }

  #fail(hash: Hash, error: string): void {
    this.#options.log.error({ hash, error }, 'refused a configuration; the last one keeps running');
    this.#acknowledge({ hash, status: 'failed', error });
  }

  /** Says that a configuration runs, unless a newer one has taken over while it was being saved. */
  #confirm(accepted: AcceptedConfig): void {
    if (accepted === this.#accepted) this.#acknowledge({ hash: accepted.hash, status: 'applied' });
  }

  #acknowledge(status: ConfigStatus): void {
    this.#status = status;
    const effectiveConfig =
      status.status === 'applied' && this.#accepted
        ? { effectiveConfig: toEffectiveConfig(this.#accepted) }
        : {};
    this.#send({ remoteConfigStatus: toRemoteConfigStatus(status), ...effectiveConfig });
  }

  #sendFullState(): void {
    const report = this.#report();
    this.#lastHealth = healthKey(report);
    this.#send({
      agentDescription: describe({ ...this.#options.identity, instanceUid: this.#instanceUid }),
      health: healthOf(report, this.#startedAt),
      customCapabilities: { capabilities: [REPORT_CAPABILITY] },
      ...(this.#status ? { remoteConfigStatus: toRemoteConfigStatus(this.#status) } : {}),
      ...(this.#accepted ? { effectiveConfig: toEffectiveConfig(this.#accepted) } : {}),
      customMessage: toCustomMessage(report),
    });
  }

  #report(): AgentReport {
    return { ...this.#options.report(), configHash: this.configHash };
  }

  #send(message: AgentToServerInit): void {
    const envelope = {
      instanceUid: bytesOfUuid(this.#instanceUid),
      sequenceNum: this.#sequence,
      capabilities: AGENT_CAPABILITIES,
    };
    if (this.#connection.send({ ...message, ...envelope })) this.#sequence += 1n;
  }
}
