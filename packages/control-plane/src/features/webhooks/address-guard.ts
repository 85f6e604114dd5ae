import { type LookupAddress, lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Where a webhook must never reach, or only when the operator says so. */
const ALWAYS_CLOSED = new BlockList();
// Link-local addresses: cloud machines answer there with their own credentials.
ALWAYS_CLOSED.addSubnet('169.254.0.0', 16, 'ipv4');
ALWAYS_CLOSED.addSubnet('fe80::', 10, 'ipv6');
ALWAYS_CLOSED.addAddress('fd00:ec2::254', 'ipv6');

const PRIVATE = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  PRIVATE.addSubnet(network, prefix, 'ipv4');
PRIVATE.addAddress('::', 'ipv6');
PRIVATE.addAddress('::1', 'ipv6');
PRIVATE.addSubnet('fc00::', 7, 'ipv6');

/** Why nothing is sent to an address, in words; null when it may be. */
export function whyClosed(address: string, allowsPrivate: boolean): string | null {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  if (ALWAYS_CLOSED.check(address, family)) return `${address} is a link-local address`;
  if (allowsPrivate || !PRIVATE.check(address, family)) return null;
  return `${address} is a private address; set LOOKOUT_PRIVATE_WEBHOOKS=1 to allow those`;
}

/**
 * A resolver of names that fails on closed addresses. The check is on what is connected to, not on what was typed:
 * a name that changes its address after it was entered does not slip through.
 */
export function guardedLookup(allowsPrivate: boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const refusal = error ?? refusalOf(found, allowsPrivate);
      if (refusal) callback(refusal, '');
      else if (options.all) callback(null, found);
      else callback(null, found[0]?.address ?? '', found[0]?.family);
    });
  };
}

function refusalOf(found: readonly LookupAddress[], allowsPrivate: boolean): Error | null {
  if (found.length === 0) return new Error('the name has no address');
  const reason = found.map(({ address }) => whyClosed(address, allowsPrivate)).find(Boolean);
  return reason ? new Error(reason) : null;
}
