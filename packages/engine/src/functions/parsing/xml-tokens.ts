/** A piece of XML that has a meaning here; comments, instructions and declarations have none. */
export type XmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly isEmpty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const SKIPPED = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^<>[]*>/y;
const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/y;
const CLOSE = /<\/([^\s<>/=]+)\s*>/y;
const OPEN = /<([^\s<>/=!?]+)((?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const TEXT = /[^<]+/y;

/** Cuts a text into its tokens; null as the last one where it cannot go on. */
export function* xmlTokens(xml: string): Generator<XmlToken | null> {
  for (let at = 0; at < xml.length; ) {
    const found = tokenAt(xml, at);
    if (!found) {
      yield null;
      return;
    }
    if (found.token) yield found.token;
    at = found.end;
  }
}

interface Found {
  readonly token: XmlToken | undefined;
  readonly end: number;
}

const readers: readonly (readonly [
  pattern: RegExp,
  make: (match: RegExpExecArray) => XmlToken | undefined,
])[] = [
  [TEXT, ([text]) => ({ kind: 'text', text: unescaped(text) })],
  [CLOSE, ([, name = '']) => ({ kind: 'close', name })],
  [
    OPEN,
    ([, name = '', attributes = '', slash]) => ({ kind: 'open', name, attributes, isEmpty: slash === '/' }),
  ],
  [CDATA, ([, text = '']) => ({ kind: 'text', text })],
  [SKIPPED, () => undefined],
];

function tokenAt(xml: string, at: number): Found | null {
  for (const [pattern, make] of readers) {
    pattern.lastIndex = at;
    const match = pattern.exec(xml);
    if (match) return { token: make(match), end: pattern.lastIndex };
  }
  return null;
}

const ATTRIBUTE = /\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The names and values in the head of an element. */
export function xmlAttributes(head: string): [name: string, value: string][] {
  return [...head.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [
    name,
    unescaped(double ?? single ?? ''),
  ]);
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** `&lt;`, `&#60;` and `&#x3C;` as the characters that they stand for; others stay as they are. */
function unescaped(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole;
    const point = Number(name.replace(/#x/i, '0x').replace('#', ''));
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
