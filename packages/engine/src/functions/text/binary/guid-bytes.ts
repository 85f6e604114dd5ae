/** Where each byte of a GUID is written: the first three groups are numbers, their lowest byte first. */
const ORDER = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];
const GROUP_ENDS = new Set([4, 6, 8, 10]);
const SIZE = 16;

/** The sixteen bytes of a GUID as .NET lays them out; null for text that is none. */
export function guidBytes(guid: string): Uint8Array | null {
  const digits = guid.replaceAll('-', '');
  if (!/^[0-9a-f]{32}$/i.test(digits)) return null;
  return Uint8Array.from(ORDER, (at) => Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16));
}

/** The GUID of sixteen bytes; null for any other number of them. */
export function guidFromBytes(bytes: Uint8Array): string | null {
  if (bytes.length !== SIZE) return null;
  const digits = ORDER.map((at) => bytes[at]!.toString(16).padStart(2, '0'));
  return digits.map((pair, at) => (GROUP_ENDS.has(at) ? `-${pair}` : pair)).join('');
}
