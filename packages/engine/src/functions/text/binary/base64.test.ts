import { expect, test } from 'vitest';
import { call, dynamic, literal, mapped, resultOf } from '../../../testing/expressions.ts';

test('text goes to base64 and back', () => {
  const texts = ['', 'K', 'Ku', 'Kus', 'Kusto', 'é😀'];
  const encoded = mapped('string', texts, (x) => call('string', 'base64_encode_tostring', x));
  expect(encoded).toEqual(['', 'Sw==', 'S3U=', 'S3Vz', 'S3VzdG8=', 'w6nwn5iA']);
  expect(mapped('string', encoded, (x) => call('string', 'base64_decode_tostring', x))).toEqual(texts);
});

test('what is no base64 of UTF-8 gives nothing', () => {
  const wrong = ['U3RyaW5n0KHR0tGA0L7Rh9C60LA=', 'S3VzdG8', 'S3VzdG8==', 'S3Vz dG8=', '/w==', '_w=='];
  expect(mapped('string', wrong, (x) => call('string', 'base64_decode_tostring', x))).toEqual(
    wrong.map(() => ''),
  );
});

test('bytes go to base64 and back', () => {
  const bytes = (text: string) => resultOf(call('dynamic', 'base64_decode_toarray', text));
  expect([bytes('S3VzdG8='), bytes('S3VzdG8'), bytes('')]).toEqual([[75, 117, 115, 116, 111], null, null]);
  const text = (...items: (number | string)[]) =>
    resultOf(call('string', 'base64_encode_fromarray', dynamic(items)));
  expect([text(75, 117, 115, 116, 111), text(255, 0), text(256), text('a'), text(1.5)]).toEqual([
    'S3VzdG8=',
    '/wA=',
    '',
    '',
    '',
  ]);
});

test('GUIDs go to base64 and back, in the layout of .NET', () => {
  const guid = 'ae3133f2-6e22-49ae-b06a-16e6a9b212eb';
  const encoded = resultOf(call('string', 'base64_encode_fromguid', literal('guid', guid)));
  expect(encoded).toBe('8jMxriJurkmwahbmqbIS6w==');
  expect(resultOf(call('guid', 'base64_decode_toguid', encoded as string))).toBe(guid);
  expect(resultOf(call('guid', 'base64_decode_toguid', 'abcd1231'))).toBeNull();
});

test('large texts are decoded as small ones are', () => {
  const zeros = 'AAAA'.repeat(500_000);
  expect(resultOf(call('long', 'strlen', call('string', 'base64_decode_tostring', zeros)))).toBe('1500000');
});
