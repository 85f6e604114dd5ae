import type { ScalarType } from '@lookout/contract';
import { asInstant, identityOf, isTimeType, type Scalar } from '../columns/scalar.ts';
import { mapBytes, valueBytes } from './memory.ts';
import { PairIndex } from './pair-index.ts';

/** Numbers distinct values from 0, in the order in which they come. */
export interface ValueIds {
  idOf(value: Scalar): number;
  readonly bytes: number;
}

export function valueIdsOf(type: ScalarType): ValueIds {
  return isTimeType(type) ? new TimeIds() : new IdentityIds(type);
}

class IdentityIds implements ValueIds {
  readonly #type: ScalarType;
  readonly #ids = new Map<ReturnType<typeof identityOf>, number>();
  #writtenBytes = 0;

  constructor(type: ScalarType) {
    this.#type = type;
  }

  idOf(value: Scalar): number {
    const identity = identityOf(this.#type, value);
    const known = this.#ids.get(identity);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(identity, id);
    // A text is its own identity; one that was written out for the purpose is held beside the value.
    if (identity !== value) this.#writtenBytes += valueBytes(identity);
    return id;
  }

  get bytes(): number {
    return mapBytes(this.#ids.size) + this.#writtenBytes;
  }
}

const WORD = 2 ** 32;
/** No moment has so many nanoseconds. */
const NO_NANOS = 0xffff_ffff;

/** Moments and durations as three words, which spares a text for each. */
class TimeIds implements ValueIds {
  readonly #milliseconds = new PairIndex();
  readonly #instants = new PairIndex();

  idOf(value: Scalar): number {
    if (value === null) return this.#instants.idOf(0, NO_NANOS);
    const { ms, nanos } = asInstant(value);
    return this.#instants.idOf(this.#milliseconds.idOf(Math.floor(ms / WORD) >>> 0, ms >>> 0), nanos);
  }

  get bytes(): number {
    return this.#milliseconds.bytes + this.#instants.bytes;
  }
}
