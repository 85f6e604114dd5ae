/** Why a worker did not answer. `superseded`: a newer request of the same kind took its place; ignore it. */
interface WorkerFailure {
  readonly kind: 'superseded' | 'failed';
  /** One sentence for people. */
  readonly message: string;
}

/** The answer of a worker: failures are data, so that nobody forgets them in a catch. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: WorkerFailure };
