import type { Scalar } from '../../columns/scalar.ts';
import { countOf } from '../../values/dynamic-kinds.ts';
import { scalarFunction } from '../definition.ts';
import { isIpv4Prefix, maskIpv4, parseIpv4 } from './ipv4.ts';
import { ipv6Text, isIpv6Prefix, maskIpv6, parseIpv6 } from './ipv6.ts';

const parseIpv4Function = scalarFunction(
  {
    name: 'parse_ipv4',
    signature: 'parse_ipv4(ip)',
    description:
      'The address as a number, without the bits behind its prefix; null where the text is no address.',
    example: 'logs | extend client = parse_ipv4(tostring(attributes.client))',
    page: 'parse-ipv4-function',
    arity: [1, 1],
    parameters: ['string'],
    returns: 'long',
  },
  ([ip]) => {
    const parsed = parseIpv4(ip as string);
    return parsed && maskIpv4(parsed.address, parsed.prefix);
  },
);

const parseIpv4Mask = scalarFunction(
  {
    name: 'parse_ipv4_mask',
    signature: 'parse_ipv4_mask(ip, prefix)',
    description:
      'The address as a number, of which only the first bits count; null where the text is no address.',
    example: 'logs | extend network = parse_ipv4_mask(tostring(attributes.client), 24)',
    page: 'parse-ipv4-mask-function',
    arity: [2, 2],
    parameters: ['string', 'long'],
    returns: 'long',
  },
  ([ip, prefix]) => {
    const parsed = parseIpv4(ip as string);
    const bits = countOf(prefix);
    return parsed && isIpv4Prefix(bits) ? maskIpv4(parsed.address, Math.min(parsed.prefix, bits)) : null;
  },
);

const parseIpv6Function = scalarFunction(
  {
    name: 'parse_ipv6',
    signature: 'parse_ipv6(ip)',
    description: 'An IPv6 or IPv4 address in full, e.g. `fe80:0000:…`; empty where the text is no address.',
    example: 'logs | extend client = parse_ipv6(tostring(attributes.client))',
    page: 'parse-ipv6-function',
    arity: [1, 1],
    parameters: ['string'],
    returns: 'string',
  },
  ([ip]) => networkText(ip as string, Number.POSITIVE_INFINITY),
);

const parseIpv6Mask = scalarFunction(
  {
    name: 'parse_ipv6_mask',
    signature: 'parse_ipv6_mask(ip, prefix)',
    description: 'An IPv6 or IPv4 address in full, of which only the first bits of 128 count.',
    example: 'logs | extend network = parse_ipv6_mask(tostring(attributes.client), 64)',
    page: 'parse-ipv6-mask-function',
    arity: [2, 2],
    parameters: ['string', 'long'],
    returns: 'string',
  },
  ([ip, prefix]) => {
    const bits = countOf(prefix as Scalar);
    return isIpv6Prefix(bits) ? networkText(ip as string, bits) : '';
  },
);

function networkText(ip: string, bits: number): string {
  const parsed = parseIpv6(ip);
  return parsed ? ipv6Text(maskIpv6(parsed.address, Math.min(parsed.prefix, bits))) : '';
}

export const ipParsers = [parseIpv4Function, parseIpv4Mask, parseIpv6Function, parseIpv6Mask];
