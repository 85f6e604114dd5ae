import {
  type AgentToServerInit,
  decodeServerToAgent,
  encodeAgentToServer,
  fromFrame,
  MAX_OPAMP_MESSAGE_BYTES,
  type ServerToAgent,
  toFrame,
} from '@lookout/contract/opamp';
import type { Logger } from 'pino';
import { WebSocket } from 'ws';
import { BackOff } from '../forward/back-off.ts';

export interface ConnectionOptions {
  readonly url: string;
  readonly token: string;
  readonly log: Logger;
  readonly onOpen: () => void;
  readonly onMessage: (message: ServerToAgent) => void;
  readonly pingEveryMs?: number;
}

/** Longest silence between two attempts to connect. */
const MAX_WAIT_MS = 5_000;

/** A WebSocket to the control plane that comes back by itself, however often it breaks. */
export class OpampConnection {
  readonly #options: ConnectionOptions;
  readonly #backOff = new BackOff(100, MAX_WAIT_MS);
  #socket: WebSocket | undefined;
  #retry: NodeJS.Timeout | undefined;
  #isClosed = false;
  #hasWarned = false;

  constructor(options: ConnectionOptions) {
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  open(): void {
    const { url, token } = this.#options;
    const socket = new WebSocket(url, {
      headers: { authorization: `Bearer ${token}` },
      maxPayload: MAX_OPAMP_MESSAGE_BYTES,
      handshakeTimeout: 5_000,
      perMessageDeflate: false,
    });
    this.#socket = socket;
    socket.on('open', () => this.#opened(socket));
    socket.on('message', (data: Buffer, isBinary) => this.#receive(data, isBinary));
    socket.on('error', (error) => this.#warn(error.message));
    socket.on('close', () => this.#closed(socket));
  }

  /** Sends a message; says false when there is no connection, for the next one starts with the full state anyway. */
  send(message: AgentToServerInit): boolean {
    if (!this.isOpen) return false;
    this.#socket?.send(toFrame(encodeAgentToServer(message)));
    return true;
  }

  /** Ends the connection for good. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    this.#socket?.close(1000);
    // A peer that never answers the closing handshake shall not keep the process alive.
    const socket = this.#socket;
    setTimeout(() => socket?.terminate(), 500).unref();
  }

  #opened(socket: WebSocket): void {
    this.#backOff.reset();
    this.#hasWarned = false;
    this.#options.log.info({ url: this.#options.url }, 'connected to the control plane');
    this.#watch(socket);
    this.#options.onOpen();
  }

  /** Breaks a connection whose other end answers no pings: a vanished host closes nothing. */
  #watch(socket: WebSocket): void {
    let isAlive = true;
    socket.on('pong', () => {
      isAlive = true;
    });
    const timer = setInterval(() => {
      if (!isAlive) return socket.terminate();
      isAlive = false;
      socket.ping();
    }, this.#options.pingEveryMs ?? 5_000);
    socket.on('close', () => clearInterval(timer));
  }

  #receive(data: Buffer, isBinary: boolean): void {
    try {
      if (!isBinary) throw new RangeError('OpAMP messages are binary.');
      this.#options.onMessage(decodeServerToAgent(fromFrame(data)));
    } catch (error) {
      this.#options.log.warn({ error: String(error) }, 'ignored a message of the control plane');
    }
  }

  #closed(socket: WebSocket): void {
    if (this.#isClosed || socket !== this.#socket) return;
    this.#warn('the connection ended');
    this.#retry = setTimeout(() => this.open(), this.#backOff.next());
  }

  /** One line for each outage, not one for each attempt. */
  #warn(reason: string): void {
    if (this.#hasWarned || this.#isClosed) return;
    this.#hasWarned = true;
    this.#options.log.warn(
      { url: this.#options.url, reason },
      'no control plane in reach; running on with the last plans',
    );
  }
}
