import { ipSearches } from './has-ipv4.ts';
import { ipComparisons } from './ip-compare.ts';
import { ipFormats } from './ip-format.ts';
import { ipParsers } from './ip-parse.ts';
import { ipRanges } from './ip-ranges.ts';
import { ipv4RangeToCidrList } from './ipv4-range-to-cidr-list.ts';

export const ipFunctions = [
  ...ipComparisons,
  ...ipRanges,
  ...ipParsers,
  ...ipFormats,
  ...ipSearches,
  ipv4RangeToCidrList,
];
