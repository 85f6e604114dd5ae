import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MASKED, maskJson, maskText, maskValue } from './mask.ts';
import { isSensitiveName } from './sensitive-name.ts';

test.each([
  ...['password', 'user.password', 'userPassword', 'PASSWORD', 'x-auth-token', 'accessToken', 'apiKey'],
  ...[
    'API_KEY',
    'api.key',
    'http.request.header.authorization',
    'session.id',
    'sessionId',
    'creditCardNumber',
  ],
  ...['db.connection_string', 'user.email', 'clientSecret', 'secret', 'awsAccessKey', 'refresh_token'],
])('%s names something sensitive', (name) => expect(isSensitiveName(name)).toBe(true));

test.each([
  ...['tokenizer', 'token_count', 'input_tokens', 'passwordLength', 'http.route', 'service.name', 'monkey'],
  ...['keyboard', 'cacheLength', 'fileName', 'hashValue', 'EventName', 'secretary', 'token.type', ''],
])('%s does not', (name) => expect(isSensitiveName(name)).toBe(false));

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U';

test.each([
  [`signed in with ${JWT}`, 'signed in with [masked jwt]'],
  ['key AKIAIOSFODNN7EXAMPLE used', 'key [masked access key] used'],
  ['authorization: Bearer abcdefgh12345678', 'authorization: [masked credentials]'],
  ['postgres://app:s3cret@db/x', 'postgres://[masked credentials]@db/x'],
  ['password=hunter2; user=ada', 'password=[masked credentials]; user=ada'],
  ['{"token":"abc"}', '{"token":[masked credentials]"}'],
  ['mail ada@example.com now', 'mail [masked e-mail address] now'],
  ['card 4111 1111 1111 1111.', 'card [masked card number].'],
  ['from 10.0.0.7.', 'from [masked ip address].'],
  ['card 4111 1111 1111 1111 ok', 'card [masked card number] ok'],
  ['from 192.168.1.20:443', 'from [masked ip address]:443'],
  ['from 2001:db8::8a2e:370:7334', 'from [masked ip address]'],
  ['-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----', '[masked private key]'],
  ['id q9Zr2LmX0vTb7KpWs4YdHc1NfGj8EuAo', 'id [masked random text]'],
])('%j becomes %j', (text, masked) => expect(maskText(text)).toBe(masked));

test.each([
  ...[
    'order 1234567890123456 shipped',
    'version 1.2.3',
    'at 12:34:56',
    'trace 4bf92f3577b34da6a3ce929d0e0e4736',
  ],
  ...['550e8400-e29b-41d4-a716-446655440000', '/usr/local/share/applications/some-very-long-directory-name'],
  ...['Cache::get took 3 ms', 'a::b', 'ratio 1.2.3.4.5', 'LogWelcomeBanner'],
])('%j stays as it is', (text) => expect(maskText(text)).toBe(text));

test('members are masked by their name, whatever they hold, and their keys stay', () => {
  const value = { user: { password: { a: 1 }, name: 'Ada' }, tokens: [JWT, 7], pwd: null };
  expect(maskJson(value)).toEqual({
    user: { password: MASKED, name: 'Ada' },
    tokens: ['[masked jwt]', 7],
    pwd: null,
  });
  expect(maskValue('secret', 42)).toBe(MASKED);
});

test('masking what is masked changes nothing', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const once = maskJson(JSON.parse(text));
      expect(maskJson(once)).toEqual(once);
    }),
  );
});

test('a secret put anywhere into a text does not come out', () => {
  const words = fc.array(fc.constantFrom('a', 'log', '{', '"', ':', ' ', '=', '\n', '9', ',', '/'), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(words, words, (before, after) => {
      expect(maskText(`${before.join('')} ${JWT} ${after.join('')}`)).not.toContain(JWT);
    }),
  );
});

test.each(['a', '1', '-', ':', '.', '@', '1.', 'a@', 'eyJ', 'Bearer ', '-----BEGIN ', 'password=', 'a:'])(
  // A pattern that backtracks takes hours on such a text, and the test runs into its limit.
  'a text of nothing but %j is done at once',
  (piece) => {
    expect(maskText(piece.repeat(64_000 / piece.length))).toBeTypeOf('string');
  },
);
