import { scalarFunction } from '../definition.ts';
import { IPV4_BITS, ipv4Text, parseIpv4 } from './ipv4.ts';

export const ipv4RangeToCidrList = scalarFunction(
  {
    name: 'ipv4_range_to_cidr_list',
    signature: 'ipv4_range_to_cidr_list(start, end)',
    description:
      'The networks that together hold the addresses from start to end; null where one is no address.',
    example: 'logs | extend networks = ipv4_range_to_cidr_list("1.1.128.0", "1.1.140.255")',
    page: 'ipv4-range-to-cidr-list-function',
    arity: [2, 2],
    parameters: ['string'],
    returns: 'dynamic',
  },
  ([start, end]) => {
    const [first, last] = [parseIpv4(start as string), parseIpv4(end as string)];
    return first && last && cidrList(first.address, last.address);
  },
);

/** The largest network that begins at the first address and ends within the range, then what follows it. */
function cidrList(first: number, last: number): string[] {
  const networks: string[] = [];
  for (let address = first; address <= last; ) {
    const size = largestBlock(address, last - address + 1);
    networks.push(`${ipv4Text(address)}/${IPV4_BITS - Math.log2(size)}`);
    address += size;
  }
  return networks;
}

function largestBlock(address: number, most: number): number {
  let size = 1;
  while (address % (size * 2) === 0 && size * 2 <= most) size *= 2;
  return size;
}
