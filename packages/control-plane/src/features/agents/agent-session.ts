import {
  type AgentToServer,
  acceptsRemoteConfig,
  CONFIG_STATUS,
  hashOfBytes,
  REPORT_FULL_STATE,
  SERVER_CAPABILITIES,
  type ServerToAgentInit,
} from '@lookout/contract/opamp';
import type { AgentKey } from '../../ports.ts';
import type { AgentBook } from './agent-book.ts';
import type { AgentDescription, AgentLink, AgentRecord } from './agent-record.ts';
import { maySpeakFor } from './bearer.ts';
import type { ConfigDelivery } from './config-delivery.ts';
import { BadMessage, readDescription, readInstanceUid, readReport } from './read-message.ts';

export interface SessionParts {
  readonly book: AgentBook;
  readonly delivery: ConfigDelivery;
  /** What the agent presented. */
  readonly key: AgentKey;
}

/** One agent's side of a conversation, whatever carries it: takes its messages and says what to answer. */
export class AgentSession {
  readonly #parts: SessionParts;
  readonly #link: AgentLink;
  #record: AgentRecord | undefined;
  #sequence: bigint | undefined;
  #isGoodbye = false;

  constructor(parts: SessionParts, link: AgentLink) {
    this.#parts = parts;
    this.#link = link;
  }

  /** Takes one message. Returns the answer; null when there is nothing to say. Throws BadMessage. */
  receive(message: AgentToServer): ServerToAgentInit | null {
    const hasMissed = this.#sequence !== undefined && message.sequenceNum !== this.#sequence + 1n;
    this.#sequence = message.sequenceNum;
    const description = readDescription(message);
    const isNew = description !== undefined;
    if (description) this.#record = this.#connect(description);
    if (!this.#record) return this.#answer(message, { flags: REPORT_FULL_STATE });
    this.#take(this.#record, message);
    if (message.agentDisconnect) this.#isGoodbye = true;
    if (isNew) return this.#answer(message, this.#greeting(this.#record, message));
    return hasMissed ? this.#answer(message, { flags: REPORT_FULL_STATE }) : null;
  }

  /** The carrier of the conversation has ended. */
  end(): void {
    if (this.#record) this.#parts.book.disconnect(this.#record, this.#link, this.#isGoodbye);
  }

  /** Neither for another environment, nor in the place of an agent of another one. */
  #connect(description: AgentDescription): AgentRecord {
    const { book, key } = this.#parts;
    const known = book.find(description.id)?.description.environment ?? description.environment;
    for (const environment of [description.environment, known])
      if (!maySpeakFor(key, environment))
        throw new BadMessage(`This agent token is not for the environment ${environment}.`);
    return book.connect(description, this.#link);
  }

  #take(record: AgentRecord, message: AgentToServer): void {
    const { book } = this.#parts;
    book.touch(record);
    const report = readReport(message);
    if (report) book.report(record, report);
    const status = message.remoteConfigStatus;
    if (status?.lastRemoteConfigHash.length !== 32) return;
    const hash = hashOfBytes(status.lastRemoteConfigHash);
    if (status.status === CONFIG_STATUS.applying) record.offers.applying(hash);
    if (status.status === CONFIG_STATUS.applied) book.applied(record, hash);
    if (status.status === CONFIG_STATUS.failed) book.failed(record, hash, status.errorMessage);
  }

  #greeting(record: AgentRecord, message: AgentToServer): ServerToAgentInit {
    if (!acceptsRemoteConfig(message.capabilities)) return {};
    const remoteConfig = this.#parts.delivery.greet(record);
    return remoteConfig ? { remoteConfig } : {};
  }

  #answer(message: AgentToServer, content: ServerToAgentInit): ServerToAgentInit {
    readInstanceUid(message);
    return { ...content, instanceUid: message.instanceUid, capabilities: SERVER_CAPABILITIES };
  }
}
