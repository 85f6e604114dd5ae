import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lookout-cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

const records = [
  {
    timestamp: '2026-01-01T00:00:01Z',
    eventName: 'LogWelcome',
    body: 'hi',
    attributes: { secret: 'x', big: '1', half: 0.5, deep: { list: [1, null, true] } },
    resource: { 'service.name': 'web' },
  },
  { timestamp: '1767225602000000000', eventName: 'LogPing' },
];
const lines = records.map((record) => JSON.stringify(record)).join('\n');
const redact =
  'logs | where eventName != "LogPing" | extend attributes = bag_remove_keys(attributes, dynamic(["secret"]))';

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** Runs the command as a person does. */
function run(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const command = [join(import.meta.dirname, 'probe.ts'), ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, (error, out, err) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

test('prints what a probe does to each record', async () => {
  const { status, out } = await run(await file('p.kql', redact), await file('r.jsonl', lines));
  expect(out.split('\n')).toEqual([
    '~ LogWelcome  hi',
    '    attributes.secret: "x" → (nothing)',
    '- LogPing',
    '0 kept, 1 changed, 1 dropped, 0 created',
    '',
  ]);
  expect(status).toBe(0);
});

test('reads OTLP in JSON, gzip or not, and a probe document with its scope', async () => {
  const request = {
    resourceLogs: [
      {
        resource: { attributes: [{ key: 'service.name', value: { stringValue: 'web' } }] },
        scopeLogs: [{ logRecords: [{ timeUnixNano: '5', eventName: 'A' }] }],
      },
    ],
  };
  const scope = { environment: 'production', services: ['other'], attributes: [] };
  const document = await file('p.json', JSON.stringify({ scope, source: 'logs | where false' }));
  const recorded = await file('r.json.gz', gzipSync(JSON.stringify(request)));
  expect((await run(document, recorded)).out).toContain('1 kept, 0 changed, 0 dropped');
  expect((await run(await file('q.kql', 'logs | where false'), recorded)).out).toContain('1 dropped');
});

test('an expectation is written once and held ever after', async () => {
  const [probe, changed] = [await file('a.kql', redact), await file('b.kql', 'logs | where true')];
  const recorded = await file('r2.jsonl', lines);
  const expected = join(folder, 'expected.jsonl');
  expect((await run(probe, recorded, '--expect', expected)).status).toBe(2);
  expect((await run(probe, recorded, '--expect', expected, '--write')).status).toBe(0);
  expect((await run(probe, recorded, '--expect', expected)).status).toBe(0);
  const { status, out } = await run(changed, recorded, '--expect', expected);
  expect(status).toBe(1);
  expect(out).toContain('line 1\n  expected {"status":"changed"');
});

test('mistakes are named with their place', async () => {
  const good = await file('good.jsonl', lines);
  const bad = await run(await file('bad.kql', 'logs\n| where nothing > 1'), good);
  expect(bad.status).toBe(2);
  expect(bad.err).toContain('bad.kql:2:9: ');
  const record = await run(
    await file('ok.kql', 'logs'),
    await file('bad.jsonl', '{"eventName": "A"}\n{"eventNam": "A"}'),
  );
  expect(record.err).toContain('bad.jsonl:2');
  expect((await run('only-one')).err).toContain('Usage:');
});

test('runs the tests that a probe document holds, and shows where one fails', async () => {
  const record = { eventName: 'LogWelcome', attributes: { secret: 'x' } };
  const tests = [
    { name: 'secret is gone', given: [{ record, leaves: { removed: ['attributes.secret'] } }] },
    { name: 'ping stays', given: [{ record: { eventName: 'LogPing' }, leaves: 'unchanged' }] },
  ];
  const probe = await file('tested.json', JSON.stringify({ source: redact, tests }));
  const good = await file('good.json', JSON.stringify({ source: redact, tests: tests.slice(0, 1) }));
  const [mixed, passing] = await Promise.all([run(probe, '--test'), run(good, '--test')]);
  expect(mixed.out.split('\n')).toEqual([
    'ok   secret is gone',
    'FAIL ping stays',
    '     In record 1: expected unchanged, got dropped.',
    '1 passed, 1 failed',
    '',
  ]);
  expect([mixed.status, passing.status]).toEqual([1, 0]);
});
