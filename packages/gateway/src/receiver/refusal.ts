/** Why a request is refused, as the receiver answers it: an HTTP status and a `google.rpc.Status`. */
export class Refusal extends Error {
  readonly status: number;
  /** Seconds after which to try again. */
  readonly retryAfter: number | undefined;

  constructor(status: number, message: string, retryAfter?: number) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** Refusals by name, so that each is worded once. */
export const refusals = Object.freeze({
  malformed: (offset: number, reason: string) => new Refusal(400, `Malformed at byte ${offset}: ${reason}.`),
  unreadable: (reason: string) => new Refusal(400, reason),
  unknownPath: (path: string) =>
    new Refusal(404, `There is nothing at ${path}. Send OTLP to /v1/logs, /v1/metrics or /v1/traces.`),
  wrongMethod: (method: string) => new Refusal(405, `${method} is not supported here.`),
  tooLarge: (what: string, limit: number) =>
    new Refusal(413, `The ${what} is over the limit of ${limit} bytes. Send smaller batches.`),
  wrongMediaType: (type: string) =>
    new Refusal(
      415,
      `Content type "${type}" is not supported. Send application/x-protobuf or application/json.`,
    ),
  wrongEncoding: (encoding: string) =>
    new Refusal(415, `Content encoding "${encoding}" is not supported. Send gzip or identity.`),
  busy: () => new Refusal(503, 'The gateway is at its memory ceiling. Try again.', 1),
  stopping: () => new Refusal(503, 'The gateway is shutting down.', 1),
});
