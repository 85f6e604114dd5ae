import type { Outcome } from './outcome.ts';

/** What a worker offers: methods of one structured-cloneable argument. */
export type RpcMethods = Readonly<Record<string, (argument: never) => unknown>>;
/** What a worker says unasked, by topic. */
export type RpcEvents = Readonly<Record<string, unknown>>;

export type ArgumentOf<M extends RpcMethods, K extends keyof M> = Parameters<M[K]>[0];
export type ValueOf<M extends RpcMethods, K extends keyof M> = Awaited<ReturnType<M[K]>>;

export interface CallMessage {
  readonly id: number;
  readonly method: string;
  readonly argument: unknown;
}

export interface AnswerMessage {
  readonly id: number;
  readonly outcome: Outcome<unknown>;
}

export interface EventMessage {
  readonly topic: string;
  readonly payload: unknown;
}

/** The part of `Worker`, `MessagePort` and a worker's global scope that both ends speak through. */
export interface RpcPort {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
}
