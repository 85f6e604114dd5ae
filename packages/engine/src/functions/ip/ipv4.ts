/** An address of 32 bits as an unsigned number, and how many of its bits count. */
export interface Ipv4 {
  readonly address: number;
  readonly prefix: number;
}

export const IPV4_BITS = 32;
const NOTATION = /^\s*(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?\s*$/;

/** Reads `192.168.1.1` or, with a prefix, `192.168.1.1/24`; null for anything else. */
export function parseIpv4(text: string): Ipv4 | null {
  const match = NOTATION.exec(text);
  if (!match) return null;
  const octets = match.slice(1, 5).map(Number);
  const prefix = match[5] === undefined ? IPV4_BITS : Number(match[5]);
  if (prefix > IPV4_BITS || octets.some((octet) => octet > 255)) return null;
  return { address: octets.reduce((address, octet) => address * 256 + octet, 0), prefix };
}

/** The address without the bits behind the prefix. */
export function maskIpv4(address: number, prefix: number): number {
  return prefix === 0 ? 0 : (address & (-1 << (IPV4_BITS - prefix))) >>> 0;
}

/** `192.168.1.1` of an address. */
export function ipv4Text(address: number): string {
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join('.');
}

/** Whether a number of bits is one that a prefix of IPv4 may have. */
export function isIpv4Prefix(prefix: number): boolean {
  return Number.isInteger(prefix) && prefix >= 0 && prefix <= IPV4_BITS;
}

/** Whether an address, or the network that it names, lies in the network of another. */
export function isIpv4Within({ address, prefix }: Ipv4, range: Ipv4): boolean {
  return maskIpv4(maskIpv4(address, prefix), range.prefix) === maskIpv4(range.address, range.prefix);
}
