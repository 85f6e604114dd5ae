import { expect, test } from 'vitest';
import { call, dynamic, long, mapped, resultOf } from '../../testing/expressions.ts';

test('characters become numbers and come back', () => {
  const codes = mapped('string', ['⒦⒰', 'a😀', ''], (x) =>
    call('dynamic', 'unicode_codepoints_from_string', x),
  );
  expect(codes).toEqual([[9382, 9392], [97, 128512], []]);
  expect(
    codes.map((array) => resultOf(call('string', 'unicode_codepoints_to_string', dynamic(array)))),
  ).toEqual(['⒦⒰', 'a😀', '']);
  expect(resultOf(call('string', 'make_string', dynamic([75, 117]), long(115)))).toBe('Kus');
});

test('what is no character makes no text', () => {
  const text = (code: number) =>
    resultOf(call('string', 'unicode_codepoints_to_string', dynamic([65, code])));
  expect([text(-1), text(0xd800), text(0x110000), text(1.5), text(0x10ffff)]).toEqual([
    '',
    '',
    '',
    '',
    'A\u{10FFFF}',
  ]);
});
