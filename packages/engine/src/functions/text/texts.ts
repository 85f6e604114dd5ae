import { base64Functions } from './binary/base64.ts';
import { decompressFunctions } from './binary/decompress.ts';
import { characterFunctions } from './characters.ts';
import { concatFunctions } from './concat.ts';
import { countof } from './countof.ts';
import { extractFunctions } from './extract.ts';
import { formatBytes } from './format-bytes.ts';
import { hasAnyFunctions } from './has-any.ts';
import { hashFunctions } from './hash/hash.ts';
import { indexOfFunctions } from './index-of.ts';
import { measureFunctions } from './measure.ts';
import { punycodeFunctions } from './punycode/punycode.ts';
import { regexQuote } from './regex-quote.ts';
import { replaceFunctions } from './replace.ts';
import { replaceRegexFunctions } from './replace-regex.ts';
import { splitFunctions } from './split.ts';
import { trimFunctions } from './trim.ts';
import { unicodeFunctions } from './unicode.ts';
import { urlFunctions } from './url.ts';

/** Functions of text. None makes a text longer than 1 MB: what is longer is cut there. */
export const textFunctions = [
  ...concatFunctions,
  ...measureFunctions,
  ...characterFunctions,
  ...replaceFunctions,
  ...replaceRegexFunctions,
  ...trimFunctions,
  ...splitFunctions,
  ...extractFunctions,
  countof,
  ...indexOfFunctions,
  ...hasAnyFunctions,
  regexQuote,
  ...urlFunctions,
  ...base64Functions,
  ...decompressFunctions,
  ...hashFunctions,
  ...unicodeFunctions,
  ...punycodeFunctions,
  formatBytes,
];
