import { scalarFunction } from '../definition.ts';
import { limited } from './limits.ts';

const UNRESERVED = /[^A-Za-z0-9\-_.~]+/g;

interface Encoder {
  readonly name: string;
  readonly space: string;
}

function encoderFunction({ name, space }: Encoder) {
  return scalarFunction(
    {
      name,
      signature: `${name}(text)`,
      description: `The text as it can stand in a URL, a space as ${space}.`,
      example: `logs | extend link = strcat("https://search.example/?q=", ${name}(eventName))`,
      page: `${name.replaceAll('_', '-')}-function`,
      arity: [1, 1],
      parameters: ['string'],
      returns: 'string',
    },
    ([text]) => limited((text as string).replace(UNRESERVED, (run) => escaped(run).replaceAll('%20', space))),
  );
}

const encoder = new TextEncoder();

/** With the lower-case digits that Kusto writes. */
const ESCAPE_OF = Array.from({ length: 256 }, (_, byte) => `%${byte.toString(16).padStart(2, '0')}`);

function escaped(run: string): string {
  let text = '';
  for (const byte of encoder.encode(run)) text += ESCAPE_OF[byte];
  return text;
}

const urlDecode = scalarFunction(
  {
    name: 'url_decode',
    signature: 'url_decode(text)',
    description: 'The text of a URL with %20 and the like, and + for a space, read back.',
    example: 'logs | extend path = url_decode(tostring(attributes["url.path"]))',
    page: 'url-decode-function',
    arity: [1, 1],
    parameters: ['string'],
    returns: 'string',
  },
  ([text]) => (text as string).replaceAll('+', ' ').replace(ESCAPES, decoded),
);

const ESCAPES = /(?:%[0-9A-Fa-f]{2})+/g;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function decoded(escapes: string): string {
  const bytes = escapes
    .slice(1)
    .split('%')
    .map((digits) => Number.parseInt(digits, 16));
  return decoder.decode(Uint8Array.from(bytes));
}

/** Functions of percent-encoding. */
export const urlFunctions = [
  encoderFunction({ name: 'url_encode', space: '+' }),
  encoderFunction({ name: 'url_encode_component', space: '%20' }),
  urlDecode,
];
