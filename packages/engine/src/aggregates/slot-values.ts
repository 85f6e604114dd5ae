import type { ScalarType } from '@lookout/contract';
import type { Column } from '../column.ts';
import { buildColumn } from '../columns/build.ts';
import { emptyOf, type Scalar } from '../columns/scalar.ts';
import { GrowableWords } from './growable.ts';
import { ValuePool } from './value-pool.ts';

const NONE = 0xffff_ffff;
const SPARE_VALUES = 64;

/** One value for each slot that has one. Equal values are held once, and those that were replaced are let go. */
export class SlotValues {
  readonly type: ScalarType;
  readonly #ids = new GrowableWords(NONE);
  #pool: ValuePool;
  #held = 0;

  constructor(type: ScalarType) {
    this.type = type;
    this.#pool = new ValuePool(type);
  }

  /** Undefined where none was set. */
  get(slot: number): Scalar | undefined {
    const id = this.#ids.values[slot] ?? NONE;
    return id === NONE ? undefined : this.#pool.values[id];
  }

  set(slot: number, value: Scalar): void {
    const ids = this.#ids.ensure(slot + 1);
    if (ids[slot] === NONE) this.#held++;
    ids[slot] = this.#pool.idOf(value);
    if (this.#pool.size > 2 * this.#held + SPARE_VALUES) this.#forgetReplaced();
  }

  #forgetReplaced(): void {
    const pool = new ValuePool(this.type);
    const ids = this.#ids.values;
    ids.forEach((id, slot) => {
      if (id !== NONE) ids[slot] = pool.idOf(this.#pool.values[id]!);
    });
    this.#pool = pool;
  }

  /** A column of them; empty where there is none. */
  finish(groupCount: number): Column {
    const none = emptyOf(this.type);
    return buildColumn(this.type, groupCount, (slot) => this.get(slot) ?? none);
  }

  get bytes(): number {
    return this.#ids.bytes + this.#pool.bytes;
  }
}
