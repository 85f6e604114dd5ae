import { type AgentToServer, SERVER_CAPABILITIES, type ServerToAgentInit } from '@lookout/contract/opamp';
import type { AgentKey } from '../../ports.ts';
import { AgentSession, type SessionParts } from './agent-session.ts';
import { readInstanceUid } from './read-message.ts';

/** Agents poll every 30 seconds unless told otherwise; one that missed three polls is gone. */
const SILENCE_MS = 100_000;
const CHECK_EVERY_MS = 10_000;
const MAX_SESSIONS = 1_000;

type Polling = {
  readonly session: AgentSession;
  readonly tokenId: string | null;
  pending: ServerToAgentInit | null;
  heardAt: number;
};

/** Conversations over plain HTTP: what an agent shall hear waits here until it asks. */
export class PollingSessions {
  readonly #parts: Omit<SessionParts, 'key'>;
  readonly #sessions = new Map<string, Polling>();
  readonly #timer = setInterval(() => this.#forget(), CHECK_EVERY_MS);

  constructor(parts: Omit<SessionParts, 'key'>) {
    this.#parts = parts;
  }

  /** Takes a message and returns the answer. Throws BadMessage. */
  receive(message: AgentToServer, key: AgentKey): ServerToAgentInit {
    // Whoever presents another token talks about somebody else, whatever the message says.
    const id = `${key.tokenId ?? ''} ${readInstanceUid(message)}`;
    const polling = this.#of(id, key);
    polling.heardAt = performance.now();
    const answer = polling.session.receive(message);
    const waiting = polling.pending;
    polling.pending = null;
    if (message.agentDisconnect) this.#end(id);
    return {
      ...waiting,
      ...answer,
      instanceUid: message.instanceUid,
      capabilities: SERVER_CAPABILITIES,
    };
  }

  /** Ends what goes on with a token. */
  endOf(tokenId: string): void {
    for (const [id, polling] of this.#sessions) if (polling.tokenId === tokenId) this.#end(id);
  }

  close(): void {
    clearInterval(this.#timer);
    for (const id of [...this.#sessions.keys()]) this.#end(id);
  }

  #of(id: string, key: AgentKey): Polling {
    const known = this.#sessions.get(id);
    if (known) return known;
    if (this.#sessions.size >= MAX_SESSIONS) this.#end(this.#sessions.keys().next().value ?? id);
    const polling: Polling = {
      session: new AgentSession(
        { ...this.#parts, key },
        {
          send: (message) => {
            polling.pending = message;
          },
        },
      ),
      tokenId: key.tokenId,
      pending: null,
      heardAt: performance.now(),
    };
    this.#sessions.set(id, polling);
    return polling;
  }

  #forget(): void {
    const oldest = performance.now() - SILENCE_MS;
    for (const [id, polling] of this.#sessions) if (polling.heardAt < oldest) this.#end(id);
  }

  #end(id: string): void {
    this.#sessions.get(id)?.session.end();
    this.#sessions.delete(id);
  }
}
