/** A stretch of a byte buffer: `start` inclusive, `end` exclusive. `start` 0 stands for "absent": no field's content begins there. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}
