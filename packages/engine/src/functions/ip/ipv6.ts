import { IPV4_BITS, parseIpv4 } from './ipv4.ts';

/** An address of 128 bits, and how many of its bits count. An IPv4 address is the IPv6 one that stands for it. */
export interface Ipv6 {
  readonly address: bigint;
  readonly prefix: number;
  /** Whether it was written as an IPv4 address. */
  readonly isIpv4: boolean;
}

export const IPV6_BITS = 128;
const IPV4_PLACE = IPV6_BITS - IPV4_BITS;
const MAPPED = 0xffff_0000_0000n;
const GROUPS = 8;
const ALL = (1n << 128n) - 1n;

/** Reads IPv6 or IPv4 notation with or without a prefix; null for anything else. */
export function parseIpv6(text: string): Ipv6 | null {
  // `::192.168.1.1/24` stands for `192.168.1.1/24`: the prefix counts the bits of the IPv4 address.
  const ipv4 = parseIpv4(text.replace(/^\s*::(?:ffff:)?(?=\d+\.)/i, ''));
  if (ipv4) {
    return { address: MAPPED | BigInt(ipv4.address), prefix: ipv4.prefix + IPV4_PLACE, isIpv4: true };
  }
  const [, groups = '', bits] = /^\s*([0-9a-f:]+)(?:\/(\d{1,3}))?\s*$/i.exec(text) ?? [];
  const prefix = bits === undefined ? IPV6_BITS : Number(bits);
  const address = prefix > IPV6_BITS ? null : addressOf(groups);
  return address === null ? null : { address, prefix, isIpv4: false };
}

function addressOf(text: string): bigint | null {
  const [head = '', tail, ...more] = text.split('::');
  if (text === '' || more.length > 0) return null;
  const [front, back] = [groupsOf(head), groupsOf(tail ?? '')];
  const missing = GROUPS - front.length - back.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return null;
  const groups = [...front, ...new Array<string>(missing).fill('0'), ...back];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return null;
  return BigInt(`0x${groups.map((group) => group.padStart(4, '0')).join('')}`);
}

function groupsOf(text: string): string[] {
  return text === '' ? [] : text.split(':');
}

/** The address without the bits behind the prefix. */
export function maskIpv6(address: bigint, prefix: number): bigint {
  const shift = BigInt(IPV6_BITS - prefix);
  return address & ((ALL >> shift) << shift);
}

/** All eight groups of an address, e.g. `fe80:0000:0000:0000:085d:e82c:9446:7994`. */
export function ipv6Text(address: bigint): string {
  return address.toString(16).padStart(32, '0').match(/.{4}/g)!.join(':');
}

/** Whether a number of bits is one that a prefix of IPv6 may have. */
export function isIpv6Prefix(prefix: number): boolean {
  return Number.isInteger(prefix) && prefix >= 0 && prefix <= IPV6_BITS;
}

/** Whether an address, or the network that it names, lies in the network of another. */
export function isIpv6Within({ address, prefix }: Ipv6, range: Ipv6): boolean {
  return maskIpv6(maskIpv6(address, prefix), range.prefix) === maskIpv6(range.address, range.prefix);
}
