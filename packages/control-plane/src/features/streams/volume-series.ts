/** Width of a slot, in milliseconds. */
export const SLOT_MS = 10_000;
const SLOTS = 360;
const FIELDS = 4;

/** Records and bytes, in and out, of one stratum or of many. */
export interface Volume {
  readonly recordsIn: number;
  readonly bytesIn: number;
  readonly recordsOut: number;
  readonly bytesOut: number;
}

/** The last hour of one line of code in slots of ten seconds, in a ring of fixed size. */
export class VolumeSeries {
  readonly firstSeenAt: number;
  lastSeenAt: number;
  readonly #ring = new Float64Array(SLOTS * FIELDS);
  #newest: number;

  constructor(at: number) {
    this.firstSeenAt = at;
    this.lastSeenAt = at;
    this.#newest = slotOf(at);
  }

  add(at: number, volume: Volume): void {
    const slot = slotOf(at);
    this.#advance(slot);
    if (slot <= this.#newest - SLOTS) return;
    this.lastSeenAt = Math.max(this.lastSeenAt, at);
    const base = (slot % SLOTS) * FIELDS;
    for (const [field, value] of toFields(volume).entries()) this.#ring[base + field]! += value;
  }

  /** Sums over the slots from the one of `from` up to the one of `to`, both included. */
  sum(from: number, to: number): Volume {
    const sums = [0, 0, 0, 0];
    const first = Math.max(slotOf(from), this.#newest - SLOTS + 1);
    for (let slot = first; slot <= Math.min(slotOf(to), this.#newest); slot += 1)
      for (let field = 0; field < FIELDS; field += 1)
        sums[field]! += this.#ring[(slot % SLOTS) * FIELDS + field]!;
    return fromFields(sums);
  }

  /** Clears the slots between the newest and `slot`: they are an hour old. */
  #advance(slot: number): void {
    const steps = Math.min(slot - this.#newest, SLOTS);
    for (let step = 1; step <= steps; step += 1) {
      const base = ((this.#newest + step) % SLOTS) * FIELDS;
      this.#ring.fill(0, base, base + FIELDS);
    }
    if (slot > this.#newest) {
      if (slot - this.#newest > SLOTS) this.#ring.fill(0);
      this.#newest = slot;
    }
  }
}

export function slotOf(at: number): number {
  return Math.floor(at / SLOT_MS);
}

function toFields({ recordsIn, bytesIn, recordsOut, bytesOut }: Volume): number[] {
  return [recordsIn, bytesIn, recordsOut, bytesOut];
}

function fromFields([recordsIn = 0, bytesIn = 0, recordsOut = 0, bytesOut = 0]: readonly number[]): Volume {
  return { recordsIn, bytesIn, recordsOut, bytesOut };
}
