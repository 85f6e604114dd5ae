import type { DynamicValue } from '../../column.ts';
import { type FunctionDefinition, scalarFunction } from '../definition.ts';

const AZURE_PAGE =
  'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-transformations-kql';

/** A function of Azure Monitor's transformations, which Kusto itself does not have. */
export const parseCefDictionary: FunctionDefinition = {
  ...scalarFunction(
    {
      name: 'parse_cef_dictionary',
      signature: 'parse_cef_dictionary(message)',
      description:
        'The extension of a message in the Common Event Format as a bag under `Extension`; null for other text.',
      example: 'logs | extend fields = parse_cef_dictionary(tostring(body)).Extension',
      page: '',
      arity: [1, 1],
      parameters: ['string'],
      returns: 'dynamic',
    },
    ([message]) => {
      const extension = HEADER.exec(message as string)?.[1];
      return extension === undefined ? null : { Extension: membersOf(extension) };
    },
  ),
  link: AZURE_PAGE,
};

/** Version, vendor, product, its version, signature, name and severity, in which `\|` is no end. */
const HEADER = /CEF:\s*\d+(?:\|(?:[^|\\]|\\[\s\S])*){6}\|([\s\S]*)$/;
/** A key begins the extension or follows a blank; `\=` within a value is none. */
const KEY = /(?<=^|\s)([^\s=\\]+)=/g;

function membersOf(extension: string): DynamicValue {
  const keys = [...extension.matchAll(KEY)];
  return Object.fromEntries(
    keys.map((match, place) => {
      const end = keys[place + 1]?.index ?? extension.length;
      return [match[1]!, unescaped(extension.slice(match.index + match[0].length, end).trimEnd())];
    }),
  );
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r' };

function unescaped(value: string): string {
  return value.replace(/\\([\\=|nr])/g, (_, escaped: string) => ESCAPES[escaped] ?? escaped);
}
