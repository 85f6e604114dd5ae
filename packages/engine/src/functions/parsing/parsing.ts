import { parseCefDictionary } from './parse-cef-dictionary.ts';
import { jsonParsers } from './parse-json.ts';
import { parsePath } from './parse-path.ts';
import { urlFunctions } from './parse-url.ts';
import { parseVersion } from './parse-version.ts';
import { parseXml } from './parse-xml.ts';

export const parsingFunctions = [
  ...jsonParsers,
  ...urlFunctions,
  parsePath,
  parseVersion,
  parseXml,
  parseCefDictionary,
];
