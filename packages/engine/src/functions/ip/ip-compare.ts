import type { Scalar } from '../../columns/scalar.ts';
import { countOf } from '../../values/dynamic-kinds.ts';
import { type FunctionDefinition, scalarFunction } from '../definition.ts';
import { IPV4_BITS, isIpv4Prefix, maskIpv4, parseIpv4 } from './ipv4.ts';
import { IPV6_BITS, type Ipv6, isIpv6Prefix, maskIpv6, parseIpv6 } from './ipv6.ts';

/** Negative, zero or positive as the first address is less, equal or greater; null where one of them is none. */
type Compare = (left: string, right: string, prefix: number | null) => number | null;

/** The shortest of all prefixes says which bits are compared. */
const compareIpv4: Compare = (left, right, prefix) => {
  const [a, b] = [parseIpv4(left), parseIpv4(right)];
  if (!a || !b || !isIpv4Prefix(prefix ?? IPV4_BITS)) return null;
  const bits = Math.min(a.prefix, b.prefix, prefix ?? IPV4_BITS);
  return Math.sign(maskIpv4(a.address, bits) - maskIpv4(b.address, bits));
};

const compareIpv6: Compare = (left, right, prefix) => {
  const [a, b] = [parseIpv6(left), parseIpv6(right)];
  if (!a || !b || !isIpv6Prefix(prefix ?? IPV6_BITS)) return null;
  const bits = Math.min(a.prefix, b.prefix, bitsOf(prefix, a, b));
  const difference = maskIpv6(a.address, bits) - maskIpv6(b.address, bits);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
};

/** Between two addresses in IPv4 notation, a prefix that fits into one counts the bits of IPv4. */
function bitsOf(prefix: number | null, a: Ipv6, b: Ipv6): number {
  if (prefix === null) return IPV6_BITS;
  return a.isIpv4 && b.isIpv4 && prefix <= IPV4_BITS ? prefix + IPV6_BITS - IPV4_BITS : prefix;
}

function functionsOf(version: 'ipv4' | 'ipv6', compare: Compare): FunctionDefinition[] {
  const comparison = (values: readonly Scalar[]): number | null => {
    const [left, right, prefix] = values;
    if (prefix === null) return null;
    return compare(left as string, right as string, prefix === undefined ? null : countOf(prefix));
  };
  const described = { arity: [2, 3], parameters: ['string', 'string', 'long'] } as const;
  return [
    scalarFunction(
      {
        ...described,
        name: `${version}_compare`,
        signature: `${version}_compare(ip, ip [, prefix])`,
        description:
          'Compares two addresses within their prefixes: -1, 0 or 1; null where one is no address.',
        example: `logs | where ${version}_compare(tostring(attributes.client), "192.168.1.0/24") == 0`,
        page: `${version}-compare-function`,
        returns: 'long',
      },
      comparison,
    ),
    scalarFunction(
      {
        ...described,
        name: `${version}_is_match`,
        signature: `${version}_is_match(ip, ip [, prefix])`,
        description: 'Whether two addresses are equal within their prefixes; null where one is no address.',
        example: `logs | where ${version}_is_match(tostring(attributes.client), "192.168.1.0/24")`,
        page: `${version}-is-match-function`,
        returns: 'bool',
      },
      (values) => {
        const order = comparison(values);
        return order === null ? null : order === 0;
      },
    ),
  ];
}

export const ipComparisons = [...functionsOf('ipv4', compareIpv4), ...functionsOf('ipv6', compareIpv6)];
