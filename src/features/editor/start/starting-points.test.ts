import { ProbeDocument } from '@lookout/contract';
import { createLanguage } from '@lookout/kql';
import { expect, test } from 'vitest';
import { NewProbeSearch, startKeyOf } from '../url.ts';
import { startingDocument, startingPoints } from './starting-points.ts';

const started = (search: Record<string, string>) => {
  const document = startingDocument('production', NewProbeSearch.parse(search));
  if (!document) throw new Error('The link leaves the choice open.');
  return document;
};

test('dropping a Durable ID keeps everything else', () => {
  const document = started({ action: 'drop', service: 'launcher', durableId: 'LogLaunch' });
  expect(document.title).toBe('Drop LogLaunch of launcher');
  expect(document.scope.services).toEqual(['launcher']);
  expect(document.source).toBe('traces\n| where tostring(customDimensions.EventName) != "LogLaunch"');
});

test('redacting a field removes it from its Durable ID and holds records back when tripped', () => {
  const document = started({ action: 'redact', durableId: 'LogWelcomeBanner', field: 'attributes.secret' });
  expect(document.whenTripped).toBe('drop');
  expect(document.source).toContain('customDimensions.EventName == "LogWelcomeBanner"');
  expect(document.source).toContain('bag_remove_keys(customDimensions, dynamic(["secret"]))');
});

test('counting and dropping keeps the number and lets no original out', () => {
  const document = started({ action: 'count-and-drop', service: 'launcher', durableId: 'LogLaunch' });
  expect(document.originals).toBe('drop');
  expect(document.source).toContain('where tostring(customDimensions.EventName) == "LogLaunch"');
});

test('the message and an attribute of its name are told apart', () => {
  expect(started({ action: 'redact', field: 'body' }).source).toContain('message = ""');
  expect(started({ action: 'redact', field: 'attributes.body' }).source).toContain('dynamic(["body"])');
});

test('counting by a field whose key is no identifier quotes the key and names the column', () => {
  const document = started({ action: 'count', durableId: 'say "hi"', field: 'http.method' });
  expect(document.source).toContain('== "say \\"hi\\""');
  expect(document.source).toContain('http_method = tostring(customDimensions["http.method"])');
});

test('a link without a start leaves the choice open, and what it cannot mean is ignored', () => {
  const search = NewProbeSearch.parse({ action: 'explode', start: 7 });
  expect(startingDocument('production', search)).toBeNull();
  expect(startKeyOf(search)).toBeNull();
});

test('distinct starts have distinct keys', () => {
  const keys = [
    { start: 'drop' },
    { action: 'drop', durableId: 'A' },
    { action: 'redact', durableId: 'A' },
    { durableId: 'A', field: 'b' },
  ].map((search) => startKeyOf(NewProbeSearch.parse(search)));
  expect(new Set(keys).size).toBe(4);
});

const selections = ['drop', 'redact', 'count', 'count-and-drop'].flatMap((action) => [
  started({ action, durableId: 'LogLaunch' }),
  started({ action, service: 'web' }),
  started({ action, field: 'http.method' }),
  started({ action, durableId: 'LogLaunch', field: 'body' }),
]);
const examples = startingPoints
  .filter(({ id }) => id !== 'empty')
  .map(({ document }) => document('production'));

test.each([...selections, ...examples].map((document) => [document.title, document] as const))(
  'the probe "%s" is valid, compiles and can run without end',
  (_title, document) => {
    expect(ProbeDocument.safeParse(document).error).toBeUndefined();
    const { diagnostics, streamability } = createLanguage().compile(document.source);
    expect([...diagnostics, ...streamability]).toEqual([]);
  },
);
