import type { Scalar } from '../../columns/scalar.ts';
import type { Compiled, Evaluate } from '../../expressions/compiled.ts';
import { lift } from '../../expressions/lift.ts';
import { MOST_ARGUMENTS } from '../arrays/array-function.ts';
import { columnFunction, type FunctionDefinition } from '../definition.ts';
import { prepared } from '../prepared.ts';
import { textsOf } from './ip-texts.ts';
import { ipv4Text, parseIpv4 } from './ipv4.ts';

/** Whether an address, written without leading zeros, is one that is looked for. */
type Wanted = (ip: string) => boolean;

/** An address in text stands between characters that are neither letters nor digits. */
const CANDIDATES = /(?<![\p{L}\p{N}])\d{1,3}(?:\.\d{1,3}){3}(?![\p{L}\p{N}])/gu;

function hasAny(text: string, isWanted: Wanted): boolean {
  for (const [candidate] of text.matchAll(CANDIDATES)) {
    const ip = parseIpv4(candidate);
    if (ip && isWanted(ipv4Text(ip.address))) return true;
  }
  return false;
}

function wholeAddress(text: string): Wanted {
  const ip = text.includes('/') ? null : parseIpv4(text);
  const wanted = ip && ipv4Text(ip.address);
  return (found) => found === wanted;
}

/** A prefix is a whole address, or its first numbers with a dot behind the last. */
function startOfAddress(text: string): Wanted {
  const isPrefix =
    /^(?:\d{1,3}\.){1,3}$/.test(text) &&
    text
      .slice(0, -1)
      .split('.')
      .every((octet) => Number(octet) < 256);
  return isPrefix ? (found) => found.startsWith(text) : wholeAddress(text);
}

function compileSearch(args: readonly Compiled[], wantedOf: (text: string) => Wanted): Evaluate {
  const wanted = prepared(args.slice(1), (values) => {
    const tests = textsOf(values).map(wantedOf);
    return (ip: string) => tests.some((test) => test(ip));
  });
  return lift(args, 'bool', ([text, ...rest]) => hasAny(text as string, wanted(rest as readonly Scalar[])));
}

interface Search {
  readonly name: string;
  readonly looksFor: string;
  readonly sought: string;
  readonly wantedOf: (text: string) => Wanted;
}

const searches: readonly Search[] = [
  { name: 'ipv4', looksFor: 'IPv4 address', sought: '127.0.0.1', wantedOf: wholeAddress },
  {
    name: 'ipv4_prefix',
    looksFor: 'IPv4 address with the prefix',
    sought: '127.0.',
    wantedOf: startOfAddress,
  },
];

function one({ name, looksFor, sought, wantedOf }: Search): FunctionDefinition {
  return columnFunction(
    {
      name: `has_${name}`,
      signature: `has_${name}(text, ip)`,
      description: `Whether the text holds the ${looksFor}, set off from letters and digits.`,
      example: `logs | where has_${name}(tostring(body), "${sought}")`,
      page: `has-${name.replace('_', '-')}-function`,
      arity: [2, 2],
      parameters: ['string'],
      returns: 'bool',
    },
    (args) => compileSearch(args, wantedOf),
  );
}

function many({ name, looksFor, sought, wantedOf }: Search): FunctionDefinition {
  return columnFunction(
    {
      name: `has_any_${name}`,
      signature: `has_any_${name}(text, ip, …)`,
      description: `Whether the text holds an ${looksFor}, one of those given one by one or as an array.`,
      example: `logs | where has_any_${name}(tostring(body), "${sought}", "${sought.replace('127', '10')}")`,
      page: `has-any-${name.replace('_', '-')}-function`,
      arity: [2, MOST_ARGUMENTS],
      parameters: ['string', 'dynamic'],
      returns: 'bool',
    },
    (args) => compileSearch(args, wantedOf),
  );
}

export const ipSearches = searches.flatMap((search) => [one(search), many(search)]);
