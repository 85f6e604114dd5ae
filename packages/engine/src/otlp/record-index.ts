/** Slots of one record in `RecordIndex.data`. A start of 0 means that the field is absent. */
export const RECORD = Object.freeze({
  FRAME_START: 0,
  START: 1,
  END: 2,
  SCOPE: 3,
  TIME_LOW: 4,
  TIME_HIGH: 5,
  OBSERVED_LOW: 6,
  OBSERVED_HIGH: 7,
  SEVERITY: 8,
  SEVERITY_TEXT: 9,
  EVENT_NAME: 11,
  BODY: 13,
  TRACE_ID: 15,
  SPAN_ID: 17,
  FIRST_ATTRIBUTE: 19,
  END_ATTRIBUTE: 20,
  /** 1 when the event name comes from the attribute `event.name`. */
  IS_NAMED_BY_ATTRIBUTE: 21,
});
/** A field of two slots, start and end. */
export type RangeSlot = 9 | 11 | 13 | 15 | 17;

export const RECORD_STRIDE = 22;

/** Where every record and its fields lie: one row of numbers a record, so that a batch costs no object per record. */
export class RecordIndex {
  data: Uint32Array;
  count = 0;

  /** `byteLength` of the whole request: a guess of the number of records that spares most growing. */
  constructor(byteLength: number) {
    this.data = new Uint32Array(RECORD_STRIDE * Math.max(16, Math.ceil(byteLength / 128)));
  }

  /** The same records, to be changed without them. */
  copy(): RecordIndex {
    const copy = new RecordIndex(0);
    copy.data = this.data.slice(0, this.count * RECORD_STRIDE);
    copy.count = this.count;
    return copy;
  }

  /** Adds a record with all fields absent and returns where its slots begin. */
  add(): number {
    const base = this.count++ * RECORD_STRIDE;
    if (base === this.data.length) {
      const grown = new Uint32Array(this.data.length * 2);
      grown.set(this.data);
      this.data = grown;
    }
    return base;
  }

  get(row: number, slot: number): number {
    return this.data[row * RECORD_STRIDE + slot]!;
  }
}
