import { expect, test } from 'vitest';
import { sharedCompiler } from '../../testing/shared-compiler.ts';
import { secretNamesOf } from './secret-names.ts';

async function namesIn(source: string): Promise<string[]> {
  const { plan } = await sharedCompiler().compile(source);
  if (!plan) throw new Error(`The query of the test does not compile: ${source}`);
  return [...secretNamesOf([plan])];
}

test.each([
  ['a copy', 'logs | extend copy = attributes.password', 'copy'],
  [
    'a copy of a copy, whatever the order',
    'logs | extend a = attributes.token | extend b = strcat("x", a)',
    'b',
  ],
  ['a part', 'logs | parse tostring(attributes.cookie) with "sid=" sid ";" *', 'sid'],
  ['a group', 'logs | summarize n = count() by who = tostring(attributes.email), bin(timestamp, 1m)', 'who'],
  ['an element by name', 'logs | extend copy = attributes["api_key"]', 'copy'],
  ['another name', 'logs | extend secret = attributes.path | project-rename plain = secret', 'plain'],
  ['an element of a list', 'logs | mv-expand one = attributes.tokens_secret', 'one'],
  ['a member that is packed', 'logs | extend attributes = bag_pack("hidden", attributes.password)', 'hidden'],
  [
    'a member that is set',
    'logs | extend attributes = bag_set_key(attributes, "$.a.hidden", attributes.pwd)',
    'hidden',
  ],
])('%s is as secret as what it was made of', async (_name, source, secret) => {
  expect(await namesIn(source)).toContain(secret);
});

test.each([
  ['a condition', 'logs | extend flavour = iff(attributes.password == "x", "a", "b")'],
  ['a redaction', 'logs | extend attributes = bag_remove_keys(attributes, dynamic(["password"]))'],
  ['a field that is about one', 'logs | extend n = attributes.token_count'],
  ['a filter', 'logs | where attributes.password has "x" | extend path = attributes.path'],
])('%s makes nothing secret', async (_name, source) => {
  expect(await namesIn(source)).toEqual([]);
});
