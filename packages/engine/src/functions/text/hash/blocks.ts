const BLOCK = 64;
const LENGTH_FIELD = 8;

/** A hash that takes blocks of sixteen words into a state of a few. */
export interface BlockHash {
  readonly start: readonly number[];
  readonly isLittleEndian: boolean;
  /** Changes the state by one block. */
  readonly take: (state: Uint32Array, block: Uint32Array) => void;
}

/** The hash of bytes in hexadecimal digits: padded to whole blocks, each taken in turn. */
export function hashBlocks({ start, isLittleEndian, take }: BlockHash, bytes: Uint8Array): string {
  const state = Uint32Array.from(start);
  const block = new Uint32Array(BLOCK / 4);
  const view = padded(bytes, isLittleEndian);
  for (let at = 0; at < view.byteLength; at += BLOCK) {
    for (let word = 0; word < block.length; word++)
      block[word] = view.getUint32(at + word * 4, isLittleEndian);
    take(state, block);
  }
  return hexOf(state, isLittleEndian);
}

/** The bytes, one bit, zeros, and the number of bits of the message at the end of the last block. */
function padded(bytes: Uint8Array, isLittleEndian: boolean): DataView {
  const blocks = Math.ceil((bytes.length + 1 + LENGTH_FIELD) / BLOCK);
  const all = new Uint8Array(blocks * BLOCK);
  all.set(bytes);
  all[bytes.length] = 0x80;
  const view = new DataView(all.buffer);
  view.setBigUint64(all.length - LENGTH_FIELD, BigInt(bytes.length) * 8n, isLittleEndian);
  return view;
}

function hexOf(state: Uint32Array, isLittleEndian: boolean): string {
  const view = new DataView(new ArrayBuffer(state.length * 4));
  for (const [index, word] of state.entries()) view.setUint32(index * 4, word, isLittleEndian);
  return Array.from(new Uint8Array(view.buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A word turned left. */
export function turnedLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
