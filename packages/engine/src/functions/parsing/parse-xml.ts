import type { DynamicValue } from '../../column.ts';
import { MOST_IN_DYNAMIC, MOST_NESTED, withinLimit } from '../../values/dynamic-size.ts';
import { scalarFunction } from '../definition.ts';
import { type XmlToken, xmlAttributes, xmlTokens } from './xml-tokens.ts';

export const parseXml = scalarFunction(
  {
    name: 'parse_xml',
    signature: 'parse_xml(text)',
    description:
      'Reads XML as a property bag: attributes as `@name`, text beside other content as `#text`; null for other text.',
    example: 'logs | extend order = parse_xml(tostring(body)).order',
    page: 'parse-xml-function',
    arity: [1, 1],
    parameters: ['string'],
    returns: 'dynamic',
  },
  ([text]) => {
    const xml = text as string;
    return xml.length > MOST_IN_DYNAMIC ? null : withinLimit(documentOf(xml));
  },
);

interface Element {
  readonly name: string;
  /** Attributes and child elements; of a child that occurs several times, all. */
  readonly members: Map<string, DynamicValue[]>;
  text: string;
}

function documentOf(xml: string): DynamicValue {
  const root = elementOf('', '');
  const open = [root];
  for (const token of xmlTokens(xml)) {
    if (!token || !isApplied(token, open) || open.length > MOST_NESTED) return null;
  }
  return open.length === 1 && isDocument(root) ? valueOfElement(root) : null;
}

/** A document is one element, with nothing but blanks around it. */
function isDocument({ members, text }: Element): boolean {
  return members.size === 1 && [...members.values()][0]!.length === 1 && text.trim() === '';
}

function elementOf(name: string, head: string): Element {
  const attributes = xmlAttributes(head).map(
    ([key, value]) => [`@${key}`, [value]] as [string, DynamicValue[]],
  );
  return { name, members: new Map(attributes), text: '' };
}

/** Follows a token; false where it cannot stand here. */
function isApplied(token: XmlToken, open: Element[]): boolean {
  const current = open.at(-1)!;
  if (token.kind === 'text') {
    current.text += token.text;
    return true;
  }
  if (token.kind === 'close')
    return open.length > 1 && open.pop()?.name === token.name && isAdded(current, open.at(-1)!);
  const element = elementOf(token.name, token.attributes);
  if (token.isEmpty) return isAdded(element, current);
  open.push(element);
  return true;
}

function isAdded(child: Element, parent: Element): boolean {
  const siblings = parent.members.get(child.name);
  const value = valueOfElement(child);
  if (siblings) siblings.push(value);
  else parent.members.set(child.name, [value]);
  return true;
}

function valueOfElement({ members, text }: Element): DynamicValue {
  const trimmed = text.trim();
  if (members.size === 0) return trimmed === '' ? null : trimmed;
  const entries = [...members].map(
    ([key, values]) => [key, values.length > 1 ? values : values[0]!] as const,
  );
  return Object.fromEntries(trimmed === '' ? entries : [['#text', trimmed], ...entries]) as DynamicValue;
}
