import { scalarFunction } from '../definition.ts';

const VERSION = /^\s*(\d{1,8})(?:\.(\d{1,8}))?(?:\.(\d{1,8}))?(?:\.(\d{1,8}))?\s*$/;
const PART_DIGITS = 8;

export const parseVersion = scalarFunction(
  {
    name: 'parse_version',
    signature: 'parse_version(version)',
    description: 'A number by which versions of one to four parts can be compared; null for any other text.',
    example: 'logs | extend version = parse_version(tostring(resource["service.version"]))',
    page: 'parse-version-function',
    arity: [1, 1],
    parameters: ['string'],
    returns: 'decimal',
  },
  ([version]) => {
    const match = VERSION.exec(version as string);
    if (!match) return '';
    const digits = match.slice(1).map((part) => (part ?? '').padStart(PART_DIGITS, '0'));
    return BigInt(digits.join('')).toString();
  },
);
