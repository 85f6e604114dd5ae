import type { Scalar } from '../../columns/scalar.ts';
import { countOf, isNumeric } from '../../values/dynamic-kinds.ts';
import { type FunctionDefinition, scalarFunction } from '../definition.ts';
import { IPV4_BITS, type Ipv4, ipv4Text, isIpv4Prefix, maskIpv4, parseIpv4 } from './ipv4.ts';

function formatting(name: string, description: string, write: (ip: Ipv4) => string): FunctionDefinition {
  return scalarFunction(
    {
      name,
      signature: `${name}(ip [, prefix])`,
      description,
      example: `logs | extend network = ${name}(tostring(attributes.client), 24)`,
      page: `${name.replaceAll('_', '-')}-function`,
      arity: [1, 2],
      parameters: ['any', 'long'],
      returns: 'string',
    },
    ([ip, prefix]) => {
      const parsed = addressOf(ip as Scalar);
      const bits = prefix === undefined ? IPV4_BITS : countOf(prefix);
      return parsed && isIpv4Prefix(bits) ? write(network(parsed, bits)) : '';
    },
  );
}

/** An address in its usual notation, or as a number. */
function addressOf(ip: Scalar): Ipv4 | null {
  if (typeof ip === 'string') return parseIpv4(ip);
  if (!isNumeric(ip)) return null;
  const address = Number(ip);
  return Number.isInteger(address) && address >= 0 && address < 2 ** IPV4_BITS
    ? { address, prefix: IPV4_BITS }
    : null;
}

function network({ address, prefix }: Ipv4, bits: number): Ipv4 {
  const shortest = Math.min(prefix, bits);
  return { address: maskIpv4(address, shortest), prefix: shortest };
}

export const ipFormats = [
  formatting(
    'format_ipv4',
    'The address without the bits behind the prefix, e.g. `192.168.1.0`; empty where it is none.',
    ({ address }) => ipv4Text(address),
  ),
  formatting(
    'format_ipv4_mask',
    'The network of an address, e.g. `192.168.1.0/24`; empty where it is none.',
    ({ address, prefix }) => `${ipv4Text(address)}/${prefix}`,
  ),
];
