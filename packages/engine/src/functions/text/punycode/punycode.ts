import { type Described, scalarFunction } from '../../definition.ts';
import { decodePunycode } from './decode.ts';
import { encodePunycode } from './encode.ts';

const shared = {
  arity: [1, 1],
  parameters: ['string'],
  returns: 'string',
} as const satisfies Partial<Described>;

const codeOf = scalarFunction(
  {
    ...shared,
    name: 'punycode_from_string',
    signature: 'punycode_from_string(text)',
    description: 'The text in Punycode, without the xn-- of domain names; empty where it is too long.',
    example: 'logs | extend ascii = punycode_from_string(eventName)',
    page: 'punycode-from-string-function',
  },
  ([text]) => encodePunycode(text as string) ?? '',
);

const textOf = scalarFunction(
  {
    ...shared,
    name: 'punycode_to_string',
    signature: 'punycode_to_string(punycode)',
    description: 'The text behind Punycode that has no xn-- before it; empty where it is no Punycode.',
    example: 'logs | extend name = punycode_to_string(eventName)',
    page: 'punycode-to-string-function',
  },
  ([text]) => decodePunycode(text as string) ?? '',
);

const domainToString = scalarFunction(
  {
    ...shared,
    name: 'punycode_domain_to_string',
    signature: 'punycode_domain_to_string(domain)',
    description: 'A domain name in ASCII: each label beyond it in Punycode after xn--.',
    example: 'logs | extend host = punycode_domain_to_string(tostring(attributes["server.address"]))',
    page: 'punycode-domain-to-string-function',
  },
  ([domain]) => labelsMapped((domain as string).split(ANY_DOT), encodedLabel),
);

const domainFromString = scalarFunction(
  {
    ...shared,
    name: 'punycode_domain_from_string',
    signature: 'punycode_domain_from_string(domain)',
    description: 'A domain name whose labels after xn-- are read from Punycode; empty where one is none.',
    example: 'logs | extend host = punycode_domain_from_string(tostring(attributes["server.address"]))',
    page: 'punycode-domain-from-string-function',
  },
  ([domain]) => labelsMapped((domain as string).split('.'), decodedLabel),
);

/** The dots that internationalised names may be written with (RFC 3490, section 3.1). */
const ANY_DOT = /[.\u3002\uFF0E\uFF61]/;
const PREFIX = 'xn--';

function labelsMapped(labels: readonly string[], map: (label: string) => string | null): string {
  const mapped = labels.map(map);
  return mapped.includes(null) ? '' : mapped.join('.');
}

function encodedLabel(label: string): string | null {
  if (!/\P{ASCII}/u.test(label)) return label;
  const encoded = encodePunycode(label);
  return encoded === null ? null : PREFIX + encoded;
}

function decodedLabel(label: string): string | null {
  const isEncoded = label.toLowerCase().startsWith(PREFIX);
  return isEncoded ? decodePunycode(label.slice(PREFIX.length)) : label;
}

/** Functions of names beyond ASCII. */
export const punycodeFunctions = [codeOf, textOf, domainToString, domainFromString];
