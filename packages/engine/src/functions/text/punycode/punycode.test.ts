import { expect, test } from 'vitest';
import { call, mapped } from '../../../testing/expressions.ts';

const apply = (name: string, texts: string[]) => mapped('string', texts, (x) => call('string', name, x));

test('text goes to Punycode and back', () => {
  const texts = [
    'académie-française',
    '艺术',
    'ليهمابتكلموشعربي؟',
    'MajiでKoiする5秒前',
    '-> $1.00 <-é',
    '😀a😀',
  ];
  const encoded = apply('punycode_from_string', texts);
  expect(encoded.slice(0, 4)).toEqual([
    'acadmie-franaise-npb1a',
    'cqv902d',
    'egbpdaj6bu4bxfgehfvwxn',
    'MajiKoi5-783gue6qz075azm5e',
  ]);
  expect(apply('punycode_to_string', encoded as string[])).toEqual(texts);
});

test('what is no Punycode gives nothing', () => {
  expect(apply('punycode_to_string', ['é', 'a-b!', '99999999', 'x'.repeat(5000)])).toEqual(['', '', '', '']);
  expect(apply('punycode_from_string', ['é'.repeat(5000)])).toEqual(['']);
});

test('domain names are encoded label by label', () => {
  const names = ['Lê Lợi。Thuận Thiên。com', 'Riðill｡Skáldskaparmál｡org', "Kaledvoulc'h.Artorījos.edu"];
  expect(apply('punycode_domain_to_string', names)).toEqual([
    'xn--L Li-gpa4517b.xn--Thun Thin-s4a7194f.com',
    'xn--Riill-jta.xn--Skldskaparml-dbbj.org',
    "Kaledvoulc'h.xn--Artorjos-ejb.edu",
  ]);
});

test('domain names are decoded label by label', () => {
  const names = [
    'xn--Ge-mia.Bulg.edu',
    'xn--Lin-8na.Celtchair.org',
    'xn--Ry-lja8c.xn--Jng-uta63a.xn--Bng-9ka.com',
  ];
  expect(apply('punycode_domain_from_string', [...names, 'xn--!.com'])).toEqual([
    'Gáe.Bulg.edu',
    'Lúin.Celtchair.org',
    'Rúyì.Jīngū.Bàng.com',
    '',
  ]);
});
