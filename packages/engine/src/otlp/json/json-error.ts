/** Thrown for JSON that is not the message it claims to be; never leaves `transcodeJson`. */
export class JsonError extends Error {
  /** Where, such as `resourceLogs[0].scopeLogs[1]`; `''` for the whole. */
  readonly path: string;

  constructor(path: string, reason: string) {
    super(reason);
    this.name = 'JsonError';
    this.path = path;
  }
}
