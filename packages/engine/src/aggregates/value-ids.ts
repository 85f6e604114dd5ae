import type { ScalarType } from '@lookout/contract';
import { asInstant, identityOf, isTimeType, type Scalar } from '../columns/scalar.ts';
import { arrayBytes, mapBytes, valueBytes } from './memory.ts';
import { ownValue } from './own-value.ts';
import { PairIndex } from './pair-index.ts';

/** Distinct values, numbered from 0 in the order in which they come. */
export interface ValueIds {
  readonly values: readonly Scalar[];
  idOf(value: Scalar): number;
  readonly bytes: number;
}

export function valueIdsOf(type: ScalarType): ValueIds {
  return isTimeType(type) ? new TimeIds() : new IdentityIds(type);
}

class IdentityIds implements ValueIds {
  readonly values: Scalar[] = [];
  readonly #type: ScalarType;
  readonly #ids = new Map<ReturnType<typeof identityOf>, number>();
  #valueBytes = 0;

  constructor(type: ScalarType) {
    this.#type = type;
  }

  idOf(value: Scalar): number {
    const identity = identityOf(this.#type, value);
    return this.#ids.get(identity) ?? this.#add(value, identity);
  }

  #add(given: Scalar, identity: ReturnType<typeof identityOf>): number {
    const value = ownValue(given);
    // A text is its own identity; one that was written out for the purpose is held beside the value.
    const isItself = identity === given;
    this.#valueBytes += valueBytes(value) + (isItself ? 0 : valueBytes(identity));
    const id = this.values.push(value) - 1;
    this.#ids.set(isItself ? (value as typeof identity) : identity, id);
    return id;
  }

  get bytes(): number {
    return mapBytes(this.#ids.size) + arrayBytes(this.values.length) + this.#valueBytes;
  }
}

const WORD = 2 ** 32;
/** No moment has so many nanoseconds. */
const NO_NANOS = 0xffff_ffff;

/** Moments and durations as three words, which spares a text for each. */
class TimeIds implements ValueIds {
  readonly values: Scalar[] = [];
  readonly #milliseconds = new PairIndex();
  readonly #instants = new PairIndex();
  #valueBytes = 0;

  idOf(value: Scalar): number {
    const id = this.#numberOf(value);
    if (id < this.values.length) return id;
    this.#valueBytes += valueBytes(value);
    return this.values.push(value) - 1;
  }

  #numberOf(value: Scalar): number {
    if (value === null) return this.#instants.idOf(0, NO_NANOS);
    const { ms, nanos } = asInstant(value);
    return this.#instants.idOf(this.#milliseconds.idOf(Math.floor(ms / WORD) >>> 0, ms >>> 0), nanos);
  }

  get bytes(): number {
    return (
      this.#milliseconds.bytes + this.#instants.bytes + arrayBytes(this.values.length) + this.#valueBytes
    );
  }
}
