const PRIME_1 = 0x9e3779b185ebca87n;
const PRIME_2 = 0xc2b2ae3d27d4eb4fn;
const PRIME_3 = 0x165667b19e3779f9n;
const PRIME_4 = 0x85ebca77c2b2ae63n;
const PRIME_5 = 0x27d4eb2f165667c5n;

const STRIPE = 32;
const LANES = [PRIME_1 + PRIME_2, PRIME_2, 0n, -PRIME_1];
const LANE_TURNS = [1, 7, 12, 18];

/**
 * XXH64 with seed 0, as a number without sign.
 * Source: https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md
 */
export function xxhash64(bytes: Uint8Array): bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stripes = bytes.length - (bytes.length % STRIPE);
  const hash = stripes > 0 ? mixStripes(view, stripes) : PRIME_5;
  return avalanche(mixRest(view, stripes, wrap(hash + BigInt(bytes.length))));
}

function mixStripes(view: DataView, end: number): bigint {
  const lanes = LANES.map(wrap);
  for (let at = 0; at < end; at += STRIPE) {
    for (let lane = 0; lane < lanes.length; lane++) {
      lanes[lane] = round(lanes[lane]!, view.getBigUint64(at + lane * 8, true));
    }
  }
  const sum = lanes.reduce((total, lane, index) => total + turned(lane, LANE_TURNS[index]!), 0n);
  return lanes.reduce((hash, lane) => wrap((hash ^ round(0n, lane)) * PRIME_1 + PRIME_4), wrap(sum));
}

/** The last 0 to 31 bytes: by eights, then four, then one by one. */
function mixRest(view: DataView, start: number, begun: bigint): bigint {
  let [hash, at] = [begun, start];
  for (; at + 8 <= view.byteLength; at += 8) {
    hash = wrap(turned(hash ^ round(0n, view.getBigUint64(at, true)), 27) * PRIME_1 + PRIME_4);
  }
  if (at + 4 <= view.byteLength) {
    hash = wrap(turned(hash ^ wrap(BigInt(view.getUint32(at, true)) * PRIME_1), 23) * PRIME_2 + PRIME_3);
    at += 4;
  }
  for (; at < view.byteLength; at++) {
    hash = wrap(turned(hash ^ wrap(BigInt(view.getUint8(at)) * PRIME_5), 11) * PRIME_1);
  }
  return hash;
}

function round(lane: bigint, input: bigint): bigint {
  return wrap(turned(wrap(lane + input * PRIME_2), 31) * PRIME_1);
}

function avalanche(hash: bigint): bigint {
  const once = wrap((hash ^ (hash >> 33n)) * PRIME_2);
  const twice = wrap((once ^ (once >> 29n)) * PRIME_3);
  return twice ^ (twice >> 32n);
}

function wrap(value: bigint): bigint {
  return BigInt.asUintN(64, value);
}

function turned(value: bigint, bits: number): bigint {
  return wrap(value << BigInt(bits)) | (value >> BigInt(64 - bits));
}
