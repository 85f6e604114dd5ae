import type { Scalar } from '../../columns/scalar.ts';
import type { Compiled, Evaluate } from '../../expressions/compiled.ts';
import { lift } from '../../expressions/lift.ts';
import { MOST_ARGUMENTS } from '../arrays/array-function.ts';
import { columnFunction, type FunctionDefinition, scalarFunction } from '../definition.ts';
import { prepared } from '../prepared.ts';
import { textsOf } from './ip-texts.ts';
import { isIpv4Within, parseIpv4 } from './ipv4.ts';
import { isIpv6Within, parseIpv6 } from './ipv6.ts';

/** How one version of addresses is read, and when one lies in the network of another. */
interface Version<Ip> {
  readonly name: 'ipv4' | 'ipv6';
  readonly parse: (text: string) => Ip | null;
  readonly isWithin: (ip: Ip, range: Ip) => boolean;
}

function functionsOf<Ip>(version: Version<Ip>): FunctionDefinition[] {
  const { name } = version;
  return [
    columnFunction(
      {
        name: `${name}_is_in_range`,
        signature: `${name}_is_in_range(ip, range)`,
        description:
          'Whether the address lies in the range, e.g. `10.0.0.0/8`; null where one cannot be read.',
        example: `logs | where ${name}_is_in_range(tostring(attributes.client), "10.0.0.0/8")`,
        page: `${name}-is-in-range-function`,
        arity: [2, 2],
        parameters: ['string'],
        returns: 'bool',
      },
      (args) => compileAnyRange(args, version),
    ),
    columnFunction(
      {
        name: `${name}_is_in_any_range`,
        signature: `${name}_is_in_any_range(ip, range, …)`,
        description: 'Whether the address lies in one of the ranges, given one by one or as an array.',
        example: `logs | where ${name}_is_in_any_range(tostring(attributes.client), "10.0.0.0/8", "127.0.0.0/8")`,
        page: `${name}-is-in-any-range-function`,
        arity: [2, MOST_ARGUMENTS],
        parameters: ['string', 'dynamic'],
        returns: 'bool',
      },
      (args) => compileAnyRange(args, version),
    ),
  ];
}

function compileAnyRange<Ip>(args: readonly Compiled[], { parse, isWithin }: Version<Ip>): Evaluate {
  const ranges = prepared(args.slice(1), (values) => textsOf(values).map(parse));
  return lift(args, 'bool', ([ip, ...rest]) => {
    const address = parse(ip as string);
    if (address === null) return null;
    return anyOf(ranges(rest as readonly Scalar[]).map((range) => range && isWithin(address, range)));
  });
}

/** True beats null, and null beats false: what cannot be read may have been the range looked for. */
function anyOf(verdicts: readonly (boolean | null)[]): boolean | null {
  if (verdicts.includes(true)) return true;
  return verdicts.includes(null) ? null : false;
}

const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].map((range) => parseIpv4(range)!);

const ipv4IsPrivate = scalarFunction(
  {
    name: 'ipv4_is_private',
    signature: 'ipv4_is_private(ip)',
    description: 'Whether the address is one of a private network; null where it is no address.',
    example: 'logs | where ipv4_is_private(tostring(attributes.client))',
    page: 'ipv4-is-private-function',
    arity: [1, 1],
    parameters: ['string'],
    returns: 'bool',
  },
  ([ip]) => {
    const address = parseIpv4(ip as string);
    return address && PRIVATE.some((range) => isIpv4Within(address, range));
  },
);

const ipv4NetmaskSuffix = scalarFunction(
  {
    name: 'ipv4_netmask_suffix',
    signature: 'ipv4_netmask_suffix(ip)',
    description:
      'The length of the prefix behind the slash; 32 without one, null where the text is no address.',
    example: 'logs | extend bits = ipv4_netmask_suffix(tostring(attributes.network))',
    page: 'ipv4-netmask-suffix-function',
    arity: [1, 1],
    parameters: ['string'],
    returns: 'long',
  },
  ([ip]) => parseIpv4(ip as string)?.prefix ?? null,
);

export const ipRanges = [
  ...functionsOf({ name: 'ipv4', parse: parseIpv4, isWithin: isIpv4Within }),
  ...functionsOf({ name: 'ipv6', parse: parseIpv6, isWithin: isIpv6Within }),
  ipv4IsPrivate,
  ipv4NetmaskSuffix,
];
